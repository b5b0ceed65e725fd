import { type Finding, show } from '#kit';
import type { Delivery } from './contract.ts';
import { WORKERS, type WorkerName } from './consumer-case.ts';
import { countKey, type ServicesState, type StoredRow, type Write } from './services-state.ts';

/** A delivery in a worker's hands, as the rule remembers it. */
export interface Handling {
  /** As the table shows it. */
  readonly name: string;
  readonly worker: WorkerName;
  readonly delivery: Delivery;
  readonly begunAtMs: number;
  /** Whether the same photo was delivered before, in this message or another. */
  readonly isAgain: boolean;
  calls: number;
  /** Calls that it has sent and heard nothing of yet. */
  open: number;
  rejected: number;
  refusedCommits: number;
  /** Whether it has looked into a row that counts nothing. */
  hasLooked: boolean;
  /** The first such row that it has found written: a mark. */
  mark: (StoredRow & { readonly key: string }) | undefined;
  /** When it acknowledged, if that was taken, and what had not been done by then. */
  acknowledged: { readonly atMs: number; readonly missing: string | undefined } | undefined;
  /** Whether it was told that it acknowledged too late. */
  isLate: boolean;
  isAnswered: boolean;
}

type Judgement = Finding | undefined;

/** Holds all that workers do against what has to be so for each photo, and names what is wrong by how it came about. */
export class ConsumerRule {
  readonly #state: ServicesState;

  constructor(state: ServicesState) {
    this.#state = state;
  }

  /** A picture comes to the object store. */
  judgePut(handling: Handling, key: string, picture: string, atMs: number): Judgement {
    const { upload } = handling.delivery;
    if (picture !== upload.picture) {
      return this.#found('effects', handling, atMs, { expected: upload.picture, got: picture });
    }
    const there = this.#state.objects.get(key);
    if (there !== undefined && there !== picture) {
      return this.#found('object-lost', handling, atMs, { key, other: there, expected: there, got: picture });
    }
    const other = this.#state.stored.get(upload.photo);
    if (other === undefined || other === key) return undefined;
    return this.#found('object-twice', handling, atMs, { key, other, expected: '1', got: '2' });
  }

  /** A mail is about to be sent, unless the service remembers the key. */
  judgeMail(handling: Handling, to: string, photo: string, key: string, atMs: number): Judgement {
    const { upload } = handling.delivery;
    if (to !== upload.owner || photo !== upload.photo) {
      const data = { expected: `${upload.owner}, ${upload.photo}`, got: `${to}, ${photo}` };
      return this.#found('effects', handling, atMs, data);
    }
    const remembered = this.#state.remembered(key, atMs);
    if (remembered === photo) return undefined;
    const first = this.#state.mailed.get(photo);
    if (remembered !== undefined && !first) {
      return this.#found('mail-lost', handling, atMs, { key, other: remembered, expected: '1', got: '0' });
    }
    if (!first || remembered !== undefined) return undefined;
    const name = first.keys.includes(key) ? 'mail-late' : 'mail-twice';
    const data = { key, other: first.keys[0]!, expected: '1', got: '2' };
    return this.#found(name, handling, atMs, data, { atMs: first.atMs, lane: 'mail' });
  }

  /** Rows are about to be written. */
  judgeCommit(handling: Handling, writes: readonly Write[], atMs: number): Judgement {
    const { photo, owner } = handling.delivery.upload;
    const counting = writes.filter(({ key }) => this.#state.isCount(key));
    const own = counting.find(({ key }) => key === countKey(owner));
    const changed = counting.filter(({ key, value }) => value !== this.#state.row(key).value);
    if (changed.length === 0) return undefined;
    const expected = `${countKey(owner)} = ${this.#state.row(countKey(owner)).value + 1}`;
    if (changed.length > 1 || !own || own.value !== this.#state.row(own.key).value + 1) {
      const got = changed.map(({ key, value }) => `${key} = ${show(value)}`).join(', ');
      return this.#found('effects', handling, atMs, { expected, got });
    }
    const first = this.#state.counted.get(photo);
    if (!first) return undefined;
    const data = { expected: String(own.value - 1), got: String(own.value), marks: first.keys.join(', ') };
    return this.#found(nameOfSecond(handling, first.keys), handling, atMs, data, {
      atMs: first.atMs,
      lane: 'database',
    });
  }

  /** A call has come that no delivery needs so many of. */
  endless(handling: Handling, calls: number, atMs: number): Finding {
    return this.#found('endless', handling, atMs, { calls });
  }

  /** A worker has died, or all is quiet: what it acknowledged has to be done. */
  judgeLeft(handling: Handling, atMs: number): Judgement {
    handling.isAnswered = true;
    return this.#judgeAck(handling, 'ack-first', atMs);
  }

  /** `handle` has resolved. */
  judgeResolved(handling: Handling, atMs: number): Judgement {
    handling.isAnswered = true;
    const missing = this.missing(handling);
    const isToCome = missing === undefined || handling.open > 0;
    const early = this.#judgeAck(handling, isToCome ? 'ack-first' : 'effects', atMs);
    if (early) return early;
    if (missing !== undefined) return this.#lacking(handling, missing, 'effects', atMs);
    if (handling.acknowledged) return undefined;
    const name = handling.rejected > 0 ? 'swallowed' : 'unacknowledged';
    return this.#found(name, handling, atMs, { missing: 'queue.ack' });
  }

  /** `handle` was rejected, by what a call was rejected with or not. */
  judgeRejected(handling: Handling, isOurs: boolean, atMs: number): Judgement | 'crash' {
    handling.isAnswered = true;
    const early = this.#judgeAck(handling, 'ack-first', atMs);
    if (early) return early;
    if (isOurs && handling.rejected > 0) return undefined;
    if (isOurs) return this.#found('assumed', handling, atMs, { missing: this.missing(handling) ?? 'queue.ack' });
    if (handling.isLate) return this.#found('too-late', handling, atMs);
    return handling.refusedCommits > 0 ? this.#found('gives-up', handling, atMs) : 'crash';
  }

  unanswered(handling: Handling, atMs: number): Finding {
    return this.#found('unanswered', handling, atMs);
  }

  /** A message went back to the queue again and again, though nothing was in its way. */
  neverAcknowledged(handling: Handling, atMs: number): Finding {
    return this.#found('unacknowledged', handling, atMs);
  }

  /** What has not been done for the photo, as the call that would do it. */
  missing({ delivery: { upload } }: Handling): string | undefined {
    const { objects, counted, mailed } = this.#state;
    if (![...objects.values()].includes(upload.picture)) return 'objects.put';
    if (!counted.has(upload.photo)) return 'database.commit';
    return mailed.has(upload.photo) ? undefined : 'mail.send';
  }

  /** An acknowledgement that came when something was missing. */
  #judgeAck(handling: Handling, name: string, atMs: number): Judgement {
    const missing = handling.acknowledged?.missing;
    return missing === undefined ? undefined : this.#lacking(handling, missing, name, atMs);
  }

  /** Something is missing that was taken for done. Why? */
  #lacking(handling: Handling, missing: string, name: string, atMs: number): Finding {
    const { mark, rejected, refusedCommits, delivery, isAgain } = handling;
    const data = { missing, expected: missing, got: '–' };
    if (rejected > 0) return this.#found('swallowed', handling, atMs, data);
    if (refusedCommits > 0 && missing === 'database.commit') return this.#found('conflict', handling, atMs, data);
    if (mark) {
      const cause = { atMs: mark.atMs, lane: 'database' };
      const of = { ...data, key: mark.key, other: mark.photo ?? '–' };
      return this.#found(mark.photo === delivery.upload.photo ? 'mark-first' : 'one-mark', handling, atMs, of, cause);
    }
    return this.#found(isAgain && name !== 'ack-first' ? 'assumed' : name, handling, atMs, data);
  }

  #found(
    name: string,
    { worker, delivery, begunAtMs }: Handling,
    atMs: number,
    data: Finding['fault']['data'] = {},
    cause: { readonly atMs: number; readonly lane: string } = { atMs: begunAtMs, lane: worker },
  ): Finding {
    const { upload, receipt, attempt } = delivery;
    const told = { photo: upload.photo, owner: upload.owner, receipt, attempt, worker: WORKERS.indexOf(worker) + 1 };
    return {
      fault: { name, data: { ...told, begunAtMs, atMs, causeAtMs: cause.atMs, ...data } },
      clash: { causeAtMs: cause.atMs, effectAtMs: atMs, causeLane: cause.lane },
    };
  }
}

/** Why a photo was counted again: by the rows that were written when it was counted first. */
function nameOfSecond({ hasLooked }: Handling, firstKeys: readonly string[]): string {
  if (firstKeys.length > 0) return 'mark-missed';
  return hasLooked ? 'effect-first' : 'unmarked';
}
