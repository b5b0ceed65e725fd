import { assert } from '#engine/assert.ts';
import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** A node's log, on its disk: the epoch of every entry, by position from 1. What becomes of it is recorded in the trace. */
export class Log {
  readonly #node: WorldNode;
  readonly #epochs: number[] = [];

  constructor(node: WorldNode) {
    this.#node = node;
  }

  get length(): number {
    return this.#epochs.length;
  }

  /** The epoch of the last entry; 0 for an empty log. */
  get lastEpoch(): number {
    return this.epochAt(this.length);
  }

  /** The epoch of the entry at `position`; 0 where there is none. */
  epochAt(position: number): number {
    return this.#epochs[position - 1] ?? 0;
  }

  /** Adds an entry at the end, and answers its position. */
  append(epoch: number): number {
    const position = this.#epochs.push(epoch);
    this.#node.note(Kind.append, epoch, position);
    return position;
  }

  /** Throws away all entries behind `length`, the last first. */
  cut(length: number): void {
    while (this.length > length) {
      const position = this.length;
      this.#node.note(Kind.discard, this.#epochs.pop()!, position);
    }
  }

  /** The epochs of the entries behind `start`. */
  after(start: number): readonly number[] {
    return this.#epochs.slice(start);
  }

  /** Adds of `entries`, which come right behind `start`, those that it does not have; false if some are missing between. */
  extend(start: number, entries: readonly number[]): boolean {
    if (start > this.length) return false;
    for (const epoch of entries.slice(this.length - start)) this.append(epoch);
    return true;
  }

  /** How many entries it has in common with another log, from the first on. */
  commonWith(other: readonly number[]): number {
    let common = 0;
    while (common < other.length && other[common] === this.epochAt(common + 1)) common++;
    return common;
  }

  /** This log counts from now on. */
  promote(epoch: number): void {
    assert(epoch > this.lastEpoch, 'a log is promoted in an epoch of its own');
    this.#node.note(Kind.promoted, epoch, this.length);
  }
}
