import { AsyncWorld, show, type CaseLog, type CaseRules, type Finding, type Settled } from '#kit';
import type { Photo, Shard, TopPhotos } from './contract.ts';
import { expectedOf, type GatherCase } from './gather-case.ts';
import { judgeAnswer, photosOf } from './gather-rule.ts';

const BEGINS_AT_MS = 10;
/** Of many questions, the first are enough for the table. */
const ROWS_MAX = 4;

/** Plays a case: the first thing that breaks the rule is the finding, named after how it breaks it. */
export const playGather: CaseRules<TopPhotos, GatherCase>['play'] = (top, testCase, log) =>
  new GatherPlay(top, testCase, log).play();

class GatherPlay {
  readonly #top: TopPhotos;
  readonly #case: GatherCase;
  readonly #log: CaseLog;
  readonly #world: AsyncWorld;
  /** How much was asked of each shard, where it was. */
  readonly #asked: (number | undefined)[];
  readonly #errors: readonly Error[];
  #isHeard = false;

  constructor(top: TopPhotos, testCase: GatherCase, log: CaseLog) {
    this.#top = top;
    this.#case = testCase;
    this.#log = log;
    this.#world = new AsyncWorld(log);
    this.#asked = testCase.shards.map(() => undefined);
    this.#errors = testCase.shards.map((_, at) => new Error(`${laneOf(at)} is down`));
  }

  async play(): Promise<Finding | undefined> {
    const { shards, count } = this.#case;
    const world = this.#world;
    const call = `topPhotos(${shards.length} shards, ${count})`;
    world.at(BEGINS_AT_MS, () => {
      this.#log.answer({ atMs: world.nowMs, call });
      this.#log.moment('yours', world.nowMs, `top ${count}`);
      world.ask(
        () =>
          this.#top(
            shards.map((_, at) => this.#shard(at)),
            count,
          ),
        (settled) => this.#hear(settled),
      );
    });
    const finding = await world.run();
    if (finding || this.#isHeard) return finding;
    return this.#take('unanswered', {}, call, this.#expected, 'pending');
  }

  get #expected(): string {
    const down = this.#case.shards.findIndex(({ isDown }) => isDown);
    return down < 0 ? listed(expectedOf(this.#case)) : `✗ ${this.#errors[down]!.message}`;
  }

  #shard(at: number): Shard {
    return {
      top: (count) => {
        this.#judgeQuestion(at, count);
        this.#asked[at] = count;
        const { photos, ms, isDown } = this.#case.shards[at]!;
        const way = { from: 'yours', to: laneOf(at), thereMs: ms / 2, backMs: ms / 2 };
        return this.#world.send<readonly Photo[]>(way, `top ${show(count)}`, () => {
          if (isDown) return { text: '✗', outcome: { error: this.#errors[at]! } };
          const best = photos.slice(0, Math.max(0, count)).map((photo) => ({ ...photo }));
          return { text: listed(best), outcome: { value: best } };
        });
      },
    };
  }

  #judgeQuestion(at: number, count: number): void {
    const { nowMs } = this.#world;
    const call = `${laneOf(at)}.top(${show(count)})`;
    const data = { shard: at + 1, asked: count, count: this.#case.count };
    if (this.#asked[at] !== undefined) this.#take('again', data, call, '–', call);
    else if (nowMs > BEGINS_AT_MS)
      this.#take('turn', { ...data, atMs: nowMs }, call, `${BEGINS_AT_MS} ms`, `${nowMs} ms`);
    else if (count > this.#case.count) this.#take('greedy', data, call, String(this.#case.count), show(count));
    else if (at < ROWS_MAX) this.#log.answer({ atMs: nowMs, call });
  }

  #hear(settled: Settled): void {
    this.#isHeard = true;
    const down = this.#case.shards.findIndex(({ isDown }) => isDown);
    if (settled.type === 'rejected') this.#hearRejection(settled.reason, down);
    else this.#hearAnswer(settled.value, down);
  }

  #hearRejection(reason: unknown, down: number): void {
    if (down < 0) this.#world.crash(reason);
    else if (this.#errors.some((error, at) => error === reason && this.#case.shards[at]!.isDown))
      this.#log.claim(this.#world.nowMs, 'topPhotos', this.#expected, `✗ ${(reason as Error).message}`, true);
    else this.#takeAnswer('reason', { shard: down + 1 }, `✗ ${String(reason)}`);
  }

  #hearAnswer(value: unknown, down: number): void {
    const photos = photosOf(value);
    const got = photos ? listed(photos) : show(value);
    if (down >= 0) return this.#takeAnswer('part', { shard: down + 1 }, got);
    const fault = photos ? judgeAnswer(this.#case, this.#asked, photos) : { name: 'value', data: { got } };
    if (fault) this.#takeAnswer(fault.name, fault.data, got);
    else this.#log.claim(this.#world.nowMs, 'topPhotos', this.#expected, got, true);
  }

  #takeAnswer(name: string, data: Finding['fault']['data'], got: string): void {
    this.#take(name, data, 'topPhotos', this.#expected, got);
  }

  #take(name: string, data: Finding['fault']['data'], call: string, expected: string, got: string): Finding {
    const { nowMs } = this.#world;
    this.#log.claim(nowMs, call, expected, got, false);
    this.#log.wrong('yours', nowMs, got);
    const finding = { fault: { name, data }, clash: { causeAtMs: BEGINS_AT_MS, effectAtMs: nowMs } };
    this.#world.find(finding);
    return finding;
  }
}

function laneOf(at: number): string {
  return `shard${at + 1}`;
}

function listed(photos: readonly Photo[]): string {
  return photos.length === 0 ? '–' : photos.map(({ id, likes }) => `${id} ♥${likes}`).join(', ');
}
