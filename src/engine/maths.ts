/**
 * Logarithm, exponential and power from `+ − × ÷`, rounding and bits alone, so that their last bit is the same in every
 * engine; the built-in ones may differ there. `ln` and `exp` stay within 2 units in the last place of the true value.
 */

const asFloat = new Float64Array(1);
/** The same eight bytes; everything that runs a browser puts the lower word first. */
const asWords = new Int32Array(asFloat.buffer);

// ln 2 in two parts; the first has so few bits that its product with an exponent is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const STEPS = 128;
/** From this step on a mantissa lies above √2 and counts as half of itself, one power of two higher. */
const HALVED_FROM = 54;
const lnOfStep = Float64Array.from({ length: STEPS + 1 }, (_, step) =>
  lnBySeries((1 + step / STEPS) / (step < HALVED_FROM ? 1 : 2)),
);

/**
 * Natural logarithm of a finite positive normal number. With x = 2^k·m, c the multiple of 1/128 nearest to m, and
 * s = (m−c)/(m+c): ln x = k·ln 2 + ln c + 2·(s + s³/3 + s⁵/5), the rest being too small to matter.
 */
export function ln(x: number): number {
  asFloat[0] = x;
  const high = asWords[1]!;
  const fraction = (high & 0xfffff) / 1048576 + (asWords[0]! >>> 0) / 4503599627370496;
  const step = (fraction * STEPS + 0.5) | 0;
  const exponent = (high >>> 20) - (step < HALVED_FROM ? 1023 : 1022);
  const s = (fraction - step / STEPS) / (2 + fraction + step / STEPS);
  const z = s * s;
  return exponent * LN2_HIGH + (lnOfStep[step]! + (2 * s + (2 * s * z * (1 / 3 + z * 0.2) + exponent * LN2_LOW)));
}

/** ln m for m in [√½, √2), with s = (m−1)/(m+1): 2·(s + s³/3 + s⁵/5 + …). */
function lnBySeries(mantissa: number): number {
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let series = 0;
  for (let n = 21; n >= 3; n -= 2) series = (series + 1 / n) * z;
  return 2 * s + 2 * s * series;
}

/** e to the power x, for |x| < 700: x = k·ln 2 + r with |r| ≤ ln 2 / 2, the series for r, then k doublings. */
export function exp(x: number): number {
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let series = 0;
  for (let n = 14; n >= 2; n--) series = ((1 + series) * r) / n;
  asWords[0] = 0;
  asWords[1] = (1023 + k) << 20;
  return (1 + (r + r * series)) * asFloat[0]!;
}

/** `base` to the power `exponent`, for a positive base; each unit in |exponent · ln base| costs two in the last place. */
export function power(base: number, exponent: number): number {
  return exp(exponent * ln(base));
}
