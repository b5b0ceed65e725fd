import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln, power } from '#engine/maths.ts';

const asFloat = new Float64Array(1);
const asWord = new BigInt64Array(asFloat.buffer);

/** How many doubles lie between two of the same sign. */
function unitsApart(a: number, b: number): number {
  asFloat[0] = a;
  const word = asWord[0]!;
  asFloat[0] = b;
  return Math.abs(Number(word - asWord[0]!));
}

const runs = { numRuns: 20_000, seed: 7 };
const positive = fc.double({ min: 2.3e-308, noNaN: true, noDefaultInfinity: true });
const nearOne = fc.double({ min: -0.05, max: 0.05, noNaN: true }).map((away) => 1 + away);
const oneToTwo = fc.double({ min: 0.5, max: 2, noNaN: true });

describe('ln', () => {
  test.each([
    ['of any normal number', positive],
    ['near 1', nearOne],
    ['from ½ to 2', oneToTwo],
  ])('is within 2 units of the built-in one %s', (_, numbers) => {
    fc.assert(
      fc.property(numbers, (x) => unitsApart(ln(x), Math.log(x)) <= 2),
      runs,
    );
  });

  test('rises over every boundary of its table', () => {
    for (let step = 64; step <= 256; step++) {
      const boundary = (step + 0.5) / 128;
      for (const x of [boundary, step / 128]) {
        expect(ln(x)).toBeGreaterThanOrEqual(ln(x * (1 - 1e-15)));
        expect(ln(x * (1 + 1e-15))).toBeGreaterThanOrEqual(ln(x));
      }
    }
  });

  test('of 1 is 0, and of a power of two that many ln 2', () => {
    expect(ln(1)).toBe(0);
    for (const k of [-1022, -3, 1, 2, 1023]) expect(unitsApart(ln(2 ** k), k * Math.LN2)).toBeLessThanOrEqual(1);
  });
});

test('exp is within 2 units of the built-in one from -700 to 700', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => unitsApart(exp(x), Math.exp(x)) <= 2),
    runs,
  );
});

test('a power is within 2 units of the built-in one, and two more for each unit in the exponent of e', () => {
  const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const exponent = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(base, exponent, (b, e) => {
      const allowed = 2 + 2 * Math.abs(e * Math.log(b));
      return unitsApart(power(b, e), Math.pow(b, e)) <= allowed;
    }),
    runs,
  );
});
