import type { Cache, Value } from '../contract.ts';

interface Bucket {
  readonly count: number;
  readonly values: Map<string, Value>;
  below: Bucket | undefined;
  above: Bucket | undefined;
}

// Buckets in a row, one for each count that occurs, the lowest first. A use carries a key one bucket up.
class Lfu implements Cache {
  readonly #capacity: number;
  readonly #bucketOf = new Map<string, Bucket>();
  #lowest: Bucket | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const bucket = this.#bucketOf.get(key);
    const value = bucket?.values.get(key);
    if (bucket && value !== undefined) this.#lift(key, value, bucket);
    return value;
  }

  set(key: string, value: Value): void {
    const bucket = this.#bucketOf.get(key);
    if (bucket) {
      this.#lift(key, value, bucket);
      return;
    }
    if (this.#bucketOf.size === this.#capacity) this.#forgetOne();
    this.#put(key, value, this.#bucketAbove(undefined, 1));
  }

  #lift(key: string, value: Value, bucket: Bucket): void {
    const above = this.#bucketAbove(bucket, bucket.count + 1);
    this.#remove(key, bucket);
    this.#put(key, value, above);
  }

  #forgetOne(): void {
    const bucket = this.#lowest;
    const key = bucket?.values.keys().next().value;
    if (bucket && key !== undefined) {
      this.#bucketOf.delete(key);
      this.#remove(key, bucket);
    }
  }

  #put(key: string, value: Value, bucket: Bucket): void {
    bucket.values.set(key, value);
    this.#bucketOf.set(key, bucket);
  }

  #remove(key: string, bucket: Bucket): void {
    bucket.values.delete(key);
    if (bucket.values.size > 0) return;
    this.#link(bucket.below, bucket.above);
  }

  /** The bucket of `count`, which belongs right above `below`; at the bottom without one. */
  #bucketAbove(below: Bucket | undefined, count: number): Bucket {
    const next = below ? below.above : this.#lowest;
    if (next?.count === count) return next;
    const bucket: Bucket = { count, values: new Map(), below, above: next };
    this.#link(below, bucket);
    this.#link(bucket, next);
    return bucket;
  }

  #link(below: Bucket | undefined, above: Bucket | undefined): void {
    if (below) below.above = above;
    else this.#lowest = above;
    if (above) above.below = below;
  }
}

export const createCache = (capacity: number): Cache => new Lfu(capacity);
