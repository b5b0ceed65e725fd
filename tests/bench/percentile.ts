/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The least value that at least a share `p` of all does not exceed. */
export function percentile(values: readonly number[], p: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(p * values.length) - 1)]!;
}
