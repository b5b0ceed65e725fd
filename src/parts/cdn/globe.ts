import type { Place } from '#engine/world-map.ts';

const PI = 3.141592653589793;
const EARTH_RADIUS_KM = 6371;
/** Light in glass is a third slower than in a vacuum. */
const FIBRE_KM_PER_MS = 200;

/** The time in milliseconds below which no message gets from one place to another: light in fibre along the great circle. */
export function fibreMs(from: Place, to: Place): number {
  return distanceKm(from, to) / FIBRE_KM_PER_MS;
}

/** The shortest way over the Earth, taken as a sphere: from the chord between the two places. */
export function distanceKm(from: Place, to: Place): number {
  const [ax, ay, az] = onSphere(from);
  const [bx, by, bz] = onSphere(to);
  const [dx, dy, dz] = [ax - bx, ay - by, az - bz];
  const halfChord = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
  return 2 * EARTH_RADIUS_KM * arcsine(Math.min(1, halfChord));
}

function onSphere({ latitude, longitude }: Place): readonly [number, number, number] {
  const up = (latitude * PI) / 180;
  const round = (longitude * PI) / 180;
  return [cosine(up) * cosine(round), cosine(up) * sine(round), sine(up)];
}

/** From + − × ÷ alone, so that it is the same in every engine; for |x| ≤ π the terms left out are below 1e-15. */
function sine(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 2; n <= 30; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}

function cosine(x: number): number {
  const half = sine(x / 2);
  return 1 - 2 * half * half;
}

/** For 0 ≤ s ≤ 1, by halving the angle until the series for the arctangent is short. */
function arcsine(s: number): number {
  let tangent = s / (1 + Math.sqrt(1 - s * s));
  tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  let series = 0;
  for (let n = 41; n >= 1; n -= 2) series = 1 / n - series * tangent * tangent;
  return 4 * tangent * series;
}
