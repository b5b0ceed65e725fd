/**
 * Smaller versions of a list: without its first or second half, a quarter, an eighth … down to without one item. The
 * boldest cuts come first, later items before earlier ones, so that a case keeps the cause and loses the tail.
 */
export function* shorter<Item>(list: readonly Item[]): Generator<Item[]> {
  for (let chunk = Math.ceil(list.length / 2); chunk >= 1; chunk = chunk === 1 ? 0 : Math.ceil(chunk / 2)) {
    for (let end = list.length; end > 0; end -= chunk) {
      const start = Math.max(0, end - chunk);
      yield [...list.slice(0, start), ...list.slice(end)];
    }
  }
}

/** A whole number's smaller neighbours, the least first: down to `least` at once, by half, by one. */
export function* lower(value: number, least: number): Generator<number> {
  if (value > least) yield least;
  const half = Math.floor((value + least) / 2);
  if (half > least && half < value) yield half;
  if (value - 1 > least && value - 1 !== half) yield value - 1;
}
