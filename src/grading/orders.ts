/** All orders in which taker n has `counts[n]` turns, each a list of takers. */
export function orders(counts: readonly number[]): number[][] {
  if (counts.every((count) => count === 0)) return [[]];
  return counts.flatMap((count, taker) => {
    if (count === 0) return [];
    return orders(counts.with(taker, count - 1)).map((rest) => [taker, ...rest]);
  });
}
