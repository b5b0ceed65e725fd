import { describe, expect, test } from 'vitest';
import { PLACES } from '#content/chapters/cdn/sims/world-map/places.ts';
import { MAP, onWorldMap } from '#engine/world-map.ts';
import { WORLD_OUTLINE } from '#views/world-outline.ts';
import { behind, turnsOf, worldWay } from '#views/world-way.ts';

describe('a message’s way over the map', () => {
  const seoul = onWorldMap(PLACES.seoul);
  const virginia = onWorldMap(PLACES.origin);
  const madrid = onWorldMap(PLACES.madrid);

  test('leads over the Pacific from Seoul, out on the right and in on the left', () => {
    const way = worldWay(seoul, virginia);
    expect(way.end.x).toBeCloseTo(virginia.x + 100, 9);
    expect(turnsOf(way)).toEqual([0, -100]);
  });

  test('leads back the same way', () => {
    const [there, back] = [worldWay(seoul, virginia), worldWay(virginia, seoul)];
    expect(back.end.x - back.start.x).toBeCloseTo(there.start.x - there.end.x, 9);
    expect(turnsOf(back)).toEqual([0, 100]);
  });

  test('stays on the map where that is shorter', () => {
    const way = worldWay(madrid, virginia);
    expect(way.end).toEqual(virginia);
    expect(turnsOf(way)).toEqual([0]);
  });

  test('begins at its start, ends at its end, and rises in between', () => {
    const way = worldWay(madrid, virginia);
    expect(behind(way, 0).end).toEqual(way.start);
    expect(behind(way, 1).end).toEqual(way.end);
    expect(behind(way, 0.5).end.y).toBeLessThan(Math.min(way.start.y, way.end.y));
  });
});

describe('the outline', () => {
  test.each([
    ['Kansas', 39, -98],
    ['the Amazon', -5, -62],
    ['the Sahara', 23, 5],
    ['Siberia', 60, 100],
    ['the Deccan', 18, 77],
    ['the Outback', -25, 133],
    ['Alaska, on the right', 65, -155],
  ])('has land in %s', (_, latitude, longitude) => {
    expect(isLand(latitude, longitude)).toBe(true);
  });

  test.each([
    ['the Atlantic', 35, -40],
    ['the Pacific', 0, -130],
    ['the Indian Ocean', -20, 80],
    ['the Mediterranean', 34, 20],
    ['Hudson Bay', 60, -85],
    ['the Caspian Sea', 42, 51],
  ])('has water in %s', (_, latitude, longitude) => {
    expect(isLand(latitude, longitude)).toBe(false);
  });

  test.each(Object.entries(PLACES))('has land within three degrees of %s', (_, { latitude, longitude }) => {
    const steps = [-3, -1.5, 0, 1.5, 3];
    expect(steps.some((up) => steps.some((right) => isLand(latitude + up, longitude + right)))).toBe(true);
  });

  test('weighs less than six kilobytes', () => {
    expect(WORLD_OUTLINE.length).toBeLessThan(6_000);
  });
});

/** By the even-odd rule, as it is filled. */
function isLand(latitude: number, longitude: number): boolean {
  const { x, y } = onWorldMap({ latitude, longitude });
  const east = (x * 360) / 100;
  const south = (y * (MAP.north - MAP.south)) / 100;
  const rings = WORLD_OUTLINE.split('Z').filter(Boolean);
  const crossings = rings.reduce((sum, ring) => sum + crossingsOf(ring, east, south), 0);
  return crossings % 2 === 1;
}

/** How often a ray to the east crosses a ring. */
function crossingsOf(ring: string, east: number, south: number): number {
  const points = ring
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);
  return points.filter(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length]!;
    return ay > south !== by > south && east < ax + ((south - ay) / (by - ay)) * (bx - ax);
  }).length;
}
