import { AsyncWorld, show, type CaseLog, type CaseRules, type Finding } from '#kit';
import type { CreateReadThrough, ReadThrough } from './contract.ts';
import { LoadRule, showFailure, type Asked, type Judgement } from './load-rule.ts';

/** How the database answers a load: after `ms`, with a value, with an empty one, or by failing; or it throws at once. */
export interface Answering {
  readonly ms: number;
  readonly gives: 'value' | 'empty' | 'failure' | 'throw';
}

/** One call of `get`; calls of one moment follow each other without a pause. */
export interface Call {
  readonly atMs: number;
  readonly key: string;
  /** How the database answers loads of the key from this call on, until the next call of the key. */
  readonly database: Answering;
  /** If the call is rejected, the caller calls again at once; the database then answers like this. */
  readonly again?: Answering;
}

/** A loader with its settings, the numbers that `random` gives in turn, over and over, and the calls in order of time. */
export interface LoadCase {
  readonly lifetimeMs: number;
  readonly jitter: number;
  readonly draws: readonly number[];
  readonly calls: readonly Call[];
}

export const LANES = ['caller', 'yours', 'database'] as const;

/** How the database answers for a key that nobody has called for. */
const UNASKED: Answering = { ms: 10, gives: 'value' };

/** From the caller to the loader, and back. No case begins earlier. */
const HOP_MS = 5;

/** Plays a case: the first thing that breaks the rule is the finding, named after how it breaks it. */
export const playLoads: CaseRules<CreateReadThrough, LoadCase>['play'] = (create, testCase, log) =>
  new LoadPlay(create, testCase, log).play();

class LoadPlay {
  readonly #calls: readonly Call[];
  readonly #log: CaseLog;
  readonly #world: AsyncWorld;
  readonly #rule: LoadRule;
  readonly #databases = new Map<string, Answering>();
  readonly #yours: ReadThrough;

  constructor(create: CreateReadThrough, { lifetimeMs, jitter, draws, calls }: LoadCase, log: CaseLog) {
    this.#calls = calls;
    this.#log = log;
    this.#world = new AsyncWorld(log);
    this.#rule = new LoadRule(lifetimeMs, jitter);
    let drawn = 0;
    this.#yours = create({
      load: (key) => this.#load(key),
      now: () => this.#world.nowMs,
      random: () => draws[drawn++ % draws.length]!,
      lifetimeMs,
      jitter,
    });
  }

  async play(): Promise<Finding | undefined> {
    const world = this.#world;
    for (const { key, atMs } of this.#calls) {
      world.at(atMs - HOP_MS, () => this.#log.message('caller', 'yours', world.nowMs, atMs, `get ${key}`));
    }
    for (const atMs of new Set(this.#calls.map((call) => call.atMs))) {
      const calls = this.#calls.filter((call) => call.atMs === atMs);
      world.at(atMs, () => calls.forEach(({ key, database, again }) => this.#ask(key, database, again)));
    }
    const finding = await world.run();
    const left = finding ? undefined : this.#rule.left(world.nowMs);
    if (!left) return finding;
    this.#take(left.finding, left.call.name, this.#rule.expected(left.call), 'pending');
    return left.finding;
  }

  /** The database, as the reader's code sees it. */
  #load(key: string): Promise<string> {
    const { nowMs } = this.#world;
    const { ms, gives } = this.#databases.get(key) ?? UNASKED;
    const isThrown = gives === 'throw';
    const { flight, judgement } = this.#rule.load(key, nowMs, isThrown ? nowMs : nowMs + ms);
    const call = `load(${show(key)})`;
    if (judgement === 'right') this.#log.answer({ atMs: nowMs, call });
    else this.#take(judgement, call, '–', call);
    if (gives === 'throw') {
      const error = new Error('no connection');
      Object.assign(flight, { state: 'failed', error });
      this.#log.moment('yours', nowMs, `✗ ${key}`);
      throw error;
    }
    const way = { from: 'yours', to: 'database', thereMs: ms / 2, backMs: ms / 2 };
    return this.#world.send(way, `load ${key}`, () => {
      if (gives === 'failure') {
        const error = new Error(`${flight.name} failed`);
        const arrived = () => Object.assign(flight, { state: 'failed', error });
        return { text: '✗', outcome: { error }, arrived };
      }
      const value = gives === 'empty' ? '' : flight.name;
      const arrived = () => Object.assign(flight, { state: 'kept', value });
      return { text: value === '' ? '""' : value, outcome: { value }, arrived };
    });
  }

  #ask(key: string, database: Answering, again?: Answering): void {
    const { nowMs } = this.#world;
    this.#databases.set(key, database);
    const call = this.#rule.ask(key, nowMs);
    this.#log.answer({ atMs: nowMs, call: call.name });
    this.#world.ask(
      () => this.#yours.get(key),
      (settled) => {
        const judgement = this.#rule.judge(call, settled, this.#world.nowMs);
        const got = settled.type === 'value' ? show(settled.value) : showFailure(settled.reason);
        this.#answer(call, judgement, got, settled.type === 'rejected' ? settled.reason : undefined);
        if (again && settled.type === 'rejected') this.#ask(key, again);
      },
    );
  }

  #answer(call: Asked, judgement: Judgement, got: string, reason: unknown): void {
    const { nowMs } = this.#world;
    if (judgement === 'crash') {
      this.#world.crash(reason);
      return;
    }
    const expected = this.#rule.expected(call);
    if (judgement === 'right') this.#log.claim(nowMs, call.name, expected, got, true);
    else this.#take(judgement, call.name, expected, got);
    this.#log.message('yours', 'caller', nowMs, nowMs + HOP_MS, got);
  }

  #take(finding: Finding, call: string, expected: string, got: string): void {
    const { nowMs } = this.#world;
    this.#log.claim(nowMs, call, expected, got, false);
    this.#log.wrong('yours', nowMs, call);
    this.#world.find(finding);
  }
}
