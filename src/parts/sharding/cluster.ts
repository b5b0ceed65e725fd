import { assert } from '#engine/assert.ts';
import type { CreatePlacement, Placement } from '#parts/sharding/placement.ts';

/** Keys that leave a shard together. */
export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly number[];
}

const SHARDS_MIN = 2;

/**
 * What everybody in a sharded store knows: which shards there are, which of them should have a key (the map), and which of
 * them has it. After a change of the map the two differ until the keys have moved. Shards are numbered from 1 to `shardsMax`.
 */
export class Cluster {
  readonly shardsMax: number;
  /** By key: the shard that should have it, and the one that does. */
  readonly ownerOf: Int32Array;
  readonly placeOf: Int32Array;
  /** How many keys lie on each shard. */
  readonly held: Int32Array;
  readonly #placement: Placement;
  readonly #shards: number[];
  readonly #batches: Batch[] = [];
  /** By the shard where they lie: keys that are to go, by the shard that they go to. */
  #leaving: Map<number, number[]>[] = [];
  readonly #isOnItsWay: Uint8Array;
  #onTheirWay = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(keys: number, shards: number, shardsMax: number, create: CreatePlacement) {
    this.shardsMax = shardsMax;
    this.#shards = Array.from({ length: shards }, (_, at) => at + 1);
    this.#placement = create(keys, this.#shards);
    this.ownerOf = Int32Array.from({ length: keys }, (_, key) => this.#lookUp(key));
    this.placeOf = this.ownerOf.slice();
    this.held = new Int32Array(shardsMax + 1);
    for (const shard of this.placeOf) this.held[shard]!++;
    this.#isOnItsWay = new Uint8Array(keys);
  }

  get shards(): readonly number[] {
    return this.#shards;
  }

  get entries(): number {
    return this.#placement.entries;
  }

  /** Whether every key lies where it belongs. */
  get isSettled(): boolean {
    return this.#onTheirWay === 0 && this.#leaving.every((byShard) => byShard.size === 0);
  }

  /** Calls `listener` whenever there may be something to do: a change of the map, a shard emptied, all keys settled. */
  subscribe(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** One shard more, if there is room. Answers whether the map has changed. */
  add(): boolean {
    if (this.#shards.length === this.shardsMax) return false;
    const shard = this.#shards.length + 1;
    this.#shards.push(shard);
    this.#placement.add(shard);
    this.#mapAnew();
    return true;
  }

  /** One shard less, the latest; two remain at the least. Answers whether the map has changed. */
  remove(): boolean {
    if (this.#shards.length === SHARDS_MIN) return false;
    this.#placement.remove(this.#shards.pop()!);
    this.#mapAnew();
    return true;
  }

  /** The next keys to leave `shard`, at most `keysMax` that go the same way; undefined if none is to leave. */
  nextBatch(shard: number, keysMax: number): { readonly number: number; readonly batch: Batch } | undefined {
    const byShard = this.#leaving[shard];
    if (!byShard || byShard.size === 0) return undefined;
    const [to, waiting] = [...byShard].reduce((most, entry) => (entry[1].length > most[1].length ? entry : most));
    const keys = waiting.splice(0, keysMax);
    if (waiting.length === 0) byShard.delete(to);
    for (const key of keys) this.#isOnItsWay[key] = 1;
    this.#onTheirWay += keys.length;
    const batch = { from: shard, to, keys };
    return { number: this.#batches.push(batch) - 1, batch };
  }

  /** The keys of a batch lie on their new shard, and no longer on the old one. */
  arrived(number: number): void {
    const { from, to, keys } = this.#batches[number]!;
    let goesOn = false;
    for (const key of keys) {
      this.placeOf[key] = to;
      this.#isOnItsWay[key] = 0;
      // The map may have changed while they were on their way.
      if (this.ownerOf[key] === to) continue;
      this.#queue(key);
      goesOn = true;
    }
    this.held[from]! -= keys.length;
    this.held[to]! += keys.length;
    this.#onTheirWay -= keys.length;
    if (goesOn || this.held[from] === 0 || this.isSettled) this.#tell();
  }

  #mapAnew(): void {
    this.#leaving = Array.from({ length: this.shardsMax + 1 }, () => new Map<number, number[]>());
    for (let key = 0; key < this.ownerOf.length; key++) {
      this.ownerOf[key] = this.#lookUp(key);
      if (this.ownerOf[key] !== this.placeOf[key] && this.#isOnItsWay[key] === 0) this.#queue(key);
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #queue(key: number): void {
    const byShard = this.#leaving[this.placeOf[key]!]!;
    const owner = this.ownerOf[key]!;
    const waiting = byShard.get(owner);
    if (waiting) waiting.push(key);
    else byShard.set(owner, [key]);
  }

  #lookUp(key: number): number {
    const shard = this.#placement.ownerOf(key);
    assert(this.#shards.includes(shard), `key ${key} is placed on a shard that is not there`);
    return shard;
  }
}
