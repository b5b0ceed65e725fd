import { show, type Random } from '#kit';
import type { Photo } from './contract.ts';

export const LANES = ['server1', 'server2', 'your-placing'] as const;

/** Midday on a day in 2024. */
const NOON = 1_718_000_000_000;
const HOUR_MS = 3_600_000;

export function photoOf(owner: string, column: Partial<Photo> = {}): Photo {
  return { id: 4_711, owner, country: 'KR', takenAt: NOON, ...column };
}

/** A call as the reader would write it. */
export function callOf({ id, owner, country, takenAt }: Photo, shards: number): string {
  return `shardOf({ id: ${id}, owner: ${show(owner)}, country: ${show(country)}, takenAt: ${takenAt} }, ${shards})`;
}

/** The same row in another object. */
export function copied(photo: Photo): Photo {
  return { ...photo };
}

/** The same row in an object that has its columns in another order. */
export function reordered({ id, owner, country, takenAt }: Photo): Photo {
  return { takenAt, country, owner, id };
}

/** Photos of one owner that differ in one column. */
export const DIFFERING: Readonly<Record<'id' | 'time' | 'country', readonly Partial<Photo>[]>> = {
  id: [1, 2, 3, 10, 999, 50_000, 1_000_000, 40_000_000, 3_000_000_000].map((id) => ({ id })),
  time: [1, 2, 5, 24, 100, 1_000, 9_000, 80_000].map((hours) => ({ takenAt: NOON - hours * HOUR_MS })),
  country: ['US', 'JP', 'DE', 'BR', 'IN', 'VN', 'FR', 'NZ'].map((country) => ({ country })),
};

/** Names that look like nothing special to a person, and are to a program. */
const ODD = ['미나', '서준', '😀🐢', 'm', '__proto__', 'constructor', 'toString', '0', '-1', 'ﾐﾅ', 'é', 'e\u0301'];
const COUNTRIES = ['KR', 'KR', 'US', 'US', 'JP', 'JP', 'DE', 'BR', 'IN'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A random photo: an owner with a name of any sort, and any id, country and time. */
export function drawPhoto(random: Random): Photo {
  const isOdd = random.uniform() < 0.3;
  const owner = isOdd ? random.pick(ODD) : drawName(random, LETTERS, 1 + random.integer(30));
  const column = { id: random.integer(4_000_000), country: random.pick(COUNTRIES) };
  return photoOf(owner, { ...column, takenAt: NOON - random.integer(100_000) * HOUR_MS });
}

/** A name of `length` letters out of `letters`. */
export function drawName(random: Random, letters: string, length: number): string {
  return Array.from({ length }, () => letters.charAt(random.integer(letters.length))).join('');
}
