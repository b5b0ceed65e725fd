import { exp, ln } from '#engine/maths.ts';

/** Layers of equal area under e^−x; the lowest also holds the tail beyond `TAIL_FROM`. */
const LAYERS = 256;
const TAIL_FROM = 7.697117470131050077;
const AREA = 3.949659822581557e-3;

// By layer, from the lowest up: how far right it reaches, where it lies wholly under the curve, and the curve's heights
// at its right and left ends.
const right = new Float64Array(LAYERS + 1);
right[0] = AREA / exp(-TAIL_FROM);
right[1] = TAIL_FROM;
for (let layer = 2; layer < LAYERS; layer++) {
  right[layer] = -ln(exp(-right[layer - 1]!) + AREA / right[layer - 1]!);
}
const height = right.map((x) => exp(-x));
const scale = right.map((x) => x / 16777216);

/**
 * Exponential numbers with mean 1 from uniform 32-bit words, by the ziggurat method (G. Marsaglia, W. W. Tsang, 2000): eight
 * bits choose a layer and 24 a point in it, which in 98 of 100 cases is seen to lie under the curve by one comparison.
 */
export function exponentialFrom(word: () => number): number {
  const bits = word();
  const layer = bits & (LAYERS - 1);
  const x = (bits >>> 8) * scale[layer]!;
  return x < right[layer + 1]! ? x : nearCurve(word, layer, x);
}

/** For a point that may lie above the curve. What lies beyond the tail's beginning is distributed as the whole is. */
function nearCurve(word: () => number, layer: number, x: number): number {
  if (layer === 0) return TAIL_FROM + exponentialFrom(word);
  const y = height[layer]! + ((word() >>> 0) / 4294967296) * (height[layer + 1]! - height[layer]!);
  return y < exp(-x) ? x : exponentialFrom(word);
}
