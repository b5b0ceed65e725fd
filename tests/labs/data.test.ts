import { describe, expect, test } from 'vitest';
import { labs } from '#catalog/labs.ts';
import { shardOf, split } from '#labs/place.ts';
import { photoService } from '#labs/photo-service.ts';

const size = { users: 160, photosMax: 9, followsMax: 45 };

describe('the photo service', () => {
  const rows = photoService(7, size);

  test('is the same for the same seed, and another for another', () => {
    expect(photoService(7, size)).toEqual(rows);
    expect(photoService(8, size)).not.toEqual(rows);
  });

  test('has no name twice, nobody who follows themselves, and no like by somebody who does not follow', () => {
    const names = rows['users']!.map(([, name]) => name);
    expect(new Set(names).size).toBe(size.users);
    const follows = new Set(rows['follows']!.map((row) => row.join()));
    expect(follows.size).toBe(rows['follows']!.length);
    expect(rows['follows']!.filter(([from, to]) => from === to)).toEqual([]);
    const owners = new Map(rows['photos']!.map(([id, owner]) => [id, owner]));
    const strangers = rows['likes']!.filter(([liker, photo]) => !follows.has(`${liker},${owners.get(photo)}`));
    expect(rows['likes']!.length).toBeGreaterThan(1000);
    expect(strangers).toEqual([]);
  });

  test('has a row in the timelines for each reader and each photo of those whom the reader follows', () => {
    const owners = rows['photos']!.map(([, owner]) => owner);
    const wanted = rows['follows']!.flatMap(([, to]) => owners.filter((owner) => owner === to));
    expect(rows['timelines']!.length).toBe(wanted.length);
    expect(new Set(rows['timelines']!.map(([reader, , photo]) => `${reader} ${photo}`)).size).toBe(wanted.length);
  });

  test('has somebody whom many more follow than most', () => {
    const followers = new Map<unknown, number>();
    for (const [, to] of rows['follows']!) followers.set(to, (followers.get(to) ?? 0) + 1);
    const counts = [...followers.values()].sort((a, b) => a - b);
    expect(counts.at(-1)!).toBeGreaterThan(3 * counts[Math.floor(counts.length / 2)]!);
  });
});

test.each([...labs.values()])('$id: every row is on one shard, and no shard is empty', (lab) => {
  const rows = lab.rows(lab.seed);
  const shares = split(lab, rows);
  expect(shares.length).toBe(lab.shards);
  for (const name of Object.keys(lab.tables)) {
    expect(shares.reduce((sum, share) => sum + share[name]!.length, 0)).toBe(rows[name]!.length);
    expect(shares.filter((share) => share[name]!.length === 0)).toEqual([]);
  }
});

test('keys fall evenly over eight shards', () => {
  const counts = new Array<number>(8).fill(0);
  for (let key = 1; key <= 8000; key++) counts[shardOf(key, 8)]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
