/** The mean of independent samples, and how far it may be off: one standard error. */
export function estimate(samples: readonly number[]): { readonly mean: number; readonly standardError: number } {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (samples.length - 1) / samples.length) };
}
