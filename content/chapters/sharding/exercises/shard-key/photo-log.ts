import { show, type CaseLog, type Finding } from '#kit';
import type { Photo, ShardOf } from './contract.ts';
import { callOf } from './photo-case.ts';

export const STEP_MS = 1_000;
/** How long a question and its answer are on their way. */
const WAY_MS = 400;

export type Server = 'server1' | 'server2';

/** Asks where photos are kept, one question a second, and writes it down for table and diagram. */
export class PhotoLog {
  step = 0;
  readonly #log: CaseLog;

  constructor(log: CaseLog) {
    this.#log = log;
  }

  /** Asks for a photo's shard; answers what is wrong if it is no shard at all. */
  ask(shardOf: ShardOf, photo: Photo, shards: number, server: Server = 'server1'): Answer {
    const atMs = ++this.step * STEP_MS;
    const call = callOf(photo, shards);
    this.#log.message(server, 'your-placing', atMs - WAY_MS, atMs, `${photo.owner}, ${photo.id}`);
    const got = this.#guard(call, atMs, () => shardOf(photo, shards));
    this.#log.message('your-placing', server, atMs, atMs + WAY_MS, show(got));
    const answer = { photo, shards, call, got, step: this.step };
    const name = faultOf(got, shards);
    return name ? { ...answer, finding: this.wrong(answer, name, `0 … ${shards - 1}`, this.step) } : answer;
  }

  /** Takes down that an answer was right. */
  right({ call, got }: Answer): void {
    this.#log.claim(this.step * STEP_MS, call, show(got), show(got), true);
  }

  /** Takes down that an answer was wrong: another was expected, because of what was answered at step `cause`. */
  wrong({ photo, shards, call, got, step }: Answer, name: string, expected: string, cause: number): Finding {
    this.#log.claim(step * STEP_MS, call, expected, show(got), false);
    this.#log.wrong('your-placing', step * STEP_MS, show(got));
    const data = { owner: photo.owner, id: photo.id, country: photo.country, shards, expected, got: show(got) };
    return {
      fault: { name, data: { ...data, step, cause } },
      clash: { causeAtMs: cause * STEP_MS, effectAtMs: step * STEP_MS },
    };
  }

  #guard(call: string, atMs: number, ask: () => unknown): unknown {
    try {
      return ask();
    } catch (error) {
      this.#log.answer({ atMs, call });
      throw error;
    }
  }
}

/** A question and what came; with a finding, if that is no shard. */
export interface Answer {
  readonly photo: Photo;
  readonly shards: number;
  readonly call: string;
  readonly got: unknown;
  readonly step: number;
  readonly finding?: Finding;
}

/** What is wrong with an answer by itself. */
export function faultOf(got: unknown, shards: number): string | undefined {
  if (typeof got !== 'number' || !Number.isInteger(got)) return 'whole';
  return got >= 0 && got < shards ? undefined : 'range';
}
