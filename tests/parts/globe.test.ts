import { describe, expect, test } from 'vitest';
import { distanceKm, fibreMs } from '#parts/cdn/globe.ts';

const place = (latitude: number, longitude: number) => ({ latitude, longitude });
const LONDON = place(51.5, -0.13);
const NEW_YORK = place(40.71, -74.01);
const SEOUL = place(37.57, 126.98);
const AUCKLAND = place(-36.85, 174.76);

describe('the distance between two places', () => {
  test.each([
    ['London and New York', LONDON, NEW_YORK, 5_570],
    ['Seoul and New York', SEOUL, NEW_YORK, 11_060],
    ['Auckland and London', AUCKLAND, LONDON, 18_340],
    ['the two poles', place(90, 0), place(-90, 0), 20_015],
    ['two places on the equator', place(0, 179), place(0, -179), 222],
  ])('of %s is the one in every atlas, to a hundredth', (_, from, to, km) => {
    expect(Math.abs(distanceKm(from, to) / km - 1)).toBeLessThan(0.01);
    expect(distanceKm(to, from)).toBeCloseTo(distanceKm(from, to), 6);
  });

  test('is what sines and cosines of the machine make of it', () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    for (const from of [LONDON, NEW_YORK, SEOUL, AUCKLAND]) {
      for (const to of [LONDON, NEW_YORK, SEOUL, AUCKLAND]) {
        const [a, b] = [radians(from.latitude), radians(to.latitude)];
        const half = (x: number) => Math.sin(x / 2) * Math.sin(x / 2);
        const h = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(to.longitude - from.longitude));
        expect(distanceKm(from, to)).toBeCloseTo(2 * 6371 * Math.asin(Math.sqrt(h)), 4);
      }
    }
  });

  test('costs at least 28 ms from London to New York', () => {
    expect(Math.round(fibreMs(LONDON, NEW_YORK))).toBe(28);
  });
});
