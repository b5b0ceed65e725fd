/** What one server has counted, in a form that can be sent: anything that JSON can hold. */
export type Snapshot = string | number | boolean | null | readonly Snapshot[] | { readonly [field: string]: Snapshot };

/** How long requests took, in constant memory; a reader's own may stand here. */
export interface Histogram {
  record(ms: number): void;
  /** The time that a share `q` of all did not exceed, to within 1 %. Undefined while nothing has been recorded. */
  quantile(q: number): number | undefined;
  snapshot(): Snapshot;
  /** Counts in what another histogram held when its snapshot was taken. */
  merge(snapshot: Snapshot): void;
}

export type CreateHistogram = () => Histogram;

const FIRST_MS = 1;
const LAST_MS = 60_000;
/** Each bucket's end, as a multiple of its beginning: what is answered for it is off by half of the rest, 0.9 %. */
const GROWTH = 1.018;

const starts: readonly number[] = startsOfBuckets();

/** Buckets that grow with the times in them, each by the same factor; a time's bucket is found by halving. */
export const growingBuckets: CreateHistogram = () => {
  const counts = new Float64Array(starts.length);
  let total = 0;
  const add = (bucket: number, count: number): void => {
    counts[bucket]! += count;
    total += count;
  };
  return {
    record: (ms) => add(bucketOf(ms), 1),
    quantile(q) {
      let left = Math.ceil(q * total);
      for (const [bucket, count] of counts.entries()) {
        left -= count;
        if (count > 0 && left <= 0) return middleOf(bucket);
      }
      return undefined;
    },
    /** Bucket and count by turns, without the empty ones. */
    snapshot: () => [...counts.entries()].filter(([, count]) => count > 0).flat(),
    merge(snapshot) {
      const flat = snapshot as readonly number[];
      for (let at = 0; at < flat.length; at += 2) add(flat[at]!, flat[at + 1]!);
    },
  };
};

function startsOfBuckets(): number[] {
  const found: number[] = [];
  for (let start = FIRST_MS; start <= LAST_MS; start *= GROWTH) found.push(start);
  return found;
}

/** The last bucket that does not begin after `ms`. */
function bucketOf(ms: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As far, in proportion, from the bucket's beginning as from its end. */
function middleOf(bucket: number): number {
  return (starts[bucket]! * 2 * GROWTH) / (1 + GROWTH);
}
