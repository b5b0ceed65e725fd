/**
 * Logarithm, exponential and power from `+ − × ÷`, halving and bits alone, so that their last bit is the same in every
 * engine; the built-in ones may differ there. Errors stay below 2 units in the last place over the ranges used here.
 */

const bits = new DataView(new ArrayBuffer(8));
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/**
 * Natural logarithm of a finite positive normal number. With x = 2^k·m, m in [√½, √2), and s = (m−1)/(m+1):
 * ln x = k·ln 2 + 2·(s + s³/3 + s⁵/5 + …).
 */
export function ln(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  const series =
    z *
    (1 / 3 +
      z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z / 19))))))));
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW));
}

/** e to the power x, for |x| < 700: x = k·ln 2 + r with |r| ≤ ln 2 / 2, the series for r, then k doublings. */
export function exp(x: number): number {
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 14; n++) {
    term = (term * r) / n;
    sum += term;
  }
  bits.setFloat64(0, 1);
  bits.setUint32(0, (1023 + k) << 20);
  return sum * bits.getFloat64(0);
}

/** `base` to the power `exponent`, for a positive base. */
export function power(base: number, exponent: number): number {
  return exp(exponent * ln(base));
}
