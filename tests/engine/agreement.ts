import { expect } from 'vitest';

/** How far apart theory and a mean of batches may lie: three standard errors, or one part in a hundred. */
const ERRORS = 3;
const SHARE = 0.01;
/** A mean that is known less well than this says nothing. */
const ERROR_SHARE_MAX = 0.06;

/**
 * Expects the mean of `batches` to agree with `theory`. Batches are means over stretches of a run that are long enough to be
 * nearly independent, so that their spread tells the error of their mean.
 */
export function expectAgreement(what: string, batches: readonly number[], theory: number): void {
  const mean = batches.reduce((sum, batch) => sum + batch, 0) / batches.length;
  const squares = batches.reduce((sum, batch) => sum + (batch - mean) ** 2, 0);
  const error = Math.sqrt(squares / (batches.length - 1) / batches.length);
  const told = `${what}: ${mean.toPrecision(5)} ± ${error.toPrecision(2)}, in theory ${theory.toPrecision(5)}`;
  expect(error, `${told}; too few were counted to tell`).toBeLessThanOrEqual(ERROR_SHARE_MAX * theory);
  expect(Math.abs(mean - theory), told).toBeLessThanOrEqual(Math.max(ERRORS * error, SHARE * theory));
}
