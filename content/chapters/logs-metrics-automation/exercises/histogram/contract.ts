/** What one server has counted, in a form that can be sent: anything that JSON can hold. */
export type Snapshot = string | number | boolean | null | readonly Snapshot[] | { readonly [field: string]: Snapshot };

/**
 * How long requests took, in constant memory. Times are from 1 to 60,000 milliseconds, and not whole numbers only.
 */
export interface Histogram {
  record(ms: number): void;
  /**
   * The time that a share `q` of all requests did not exceed, `0 < q <= 1`: of `n` times in order, the one at place
   * `ceil(q * n)`, counted from 1. What it answers may be off by 1 % of that time, up or down. Undefined while nothing has been
   * recorded.
   */
  quantile(q: number): number | undefined;
  /** All that has been recorded here or merged in so far, as at most 20,000 characters of JSON. */
  snapshot(): Snapshot;
  /**
   * Counts in what another server's histogram held when its snapshot was taken, as though it had been recorded here. The snapshot
   * stays as it is, and may be merged elsewhere too.
   */
  merge(snapshot: Snapshot): void;
}

/** Makes an empty histogram. However much is recorded, it needs no more memory, and each call no more steps. */
export type CreateHistogram = () => Histogram;
