import type { Cache, Value } from '../contract.ts';

interface Entry {
  key: string;
  value: Value;
  count: number;
  reachedAt: number;
}

// A heap with the lowest count on top, among equals the one that reached it first.
export function createCache(capacity: number): Cache {
  const placeOf = new Map<string, number>();
  const heap: Entry[] = [];
  let clock = 0;

  const get = (key: string): Value | undefined => {
    const place = placeOf.get(key);
    if (place === undefined) return undefined;
    const { value } = heap[place]!;
    use(place);
    return value;
  };

  const set = (key: string, value: Value): void => {
    const place = placeOf.get(key);
    if (place !== undefined) {
      heap[place]!.value = value;
      use(place);
      return;
    }
    if (heap.length === capacity) removeTop();
    put({ key, value, count: 1, reachedAt: clock++ }, heap.length);
    rise(heap.length - 1);
  };

  const use = (place: number): void => {
    const entry = heap[place]!;
    entry.count++;
    entry.reachedAt = clock++;
    sink(place);
  };

  const removeTop = (): void => {
    placeOf.delete(heap[0]!.key);
    const last = heap.pop()!;
    if (heap.length > 0) put(last, 0);
  };

  const put = (entry: Entry, place: number): void => {
    heap[place] = entry;
    placeOf.set(entry.key, place);
  };

  const swap = (one: number, other: number): void => {
    const entry = heap[one]!;
    put(heap[other]!, one);
    put(entry, other);
  };

  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [heap[one]!, heap[other]!];
    return a.count === b.count ? a.reachedAt < b.reachedAt : a.count < b.count;
  };

  const rise = (from: number): void => {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!isBefore(place, parent)) return;
      swap(place, parent);
      place = parent;
    }
  };

  const sink = (from: number): void => {
    for (let place = from; ;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let first = place;
      if (left < heap.length && isBefore(left, first)) first = left;
      if (right < heap.length && isBefore(right, first)) first = right;
      if (first === place) return;
      swap(place, first);
      place = first;
    }
  };

  return { get, set };
}
