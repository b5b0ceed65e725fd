import { describe, expect, test } from 'vitest';
import { random } from '#engine/random.ts';
import { Cluster } from '#parts/sharding/cluster.ts';
import { directoryPlacement } from '#parts/sharding/directory.ts';
import { moduloPlacement } from '#parts/sharding/modulo.ts';
import { murmur3 } from '#parts/sharding/murmur3.ts';
import type { CreatePlacement } from '#parts/sharding/placement.ts';
import { rangePlacement } from '#parts/sharding/range.ts';
import { hashRing, ringPlacement } from '#parts/sharding/ring.ts';
import { queueing } from '../vectors/queueing.ts';

const KEYS = 20_000;
const ring = ringPlacement(hashRing, 200);
const all: readonly (readonly [string, CreatePlacement])[] = [
  ['modulo', moduloPlacement],
  ['range', rangePlacement],
  ['directory', directoryPlacement],
  ['ring', ring],
];

function numbered(shards: number): number[] {
  return Array.from({ length: shards }, (_, at) => at + 1);
}

function owners(create: CreatePlacement, shards: number, change?: (placement: ReturnType<CreatePlacement>) => void) {
  const placement = create(KEYS, numbered(shards));
  change?.(placement);
  return Array.from({ length: KEYS }, (_, key) => placement.ownerOf(key));
}

/** The share of keys with another owner after shards have been added one by one. */
function movedShare(create: CreatePlacement, from: number, to: number): number {
  const before = owners(create, from);
  const after = owners(create, from, (placement) => {
    for (let shard = from + 1; shard <= to; shard++) placement.add(shard);
  });
  return after.filter((owner, key) => owner !== before[key]).length / KEYS;
}

describe('keys that move when shards are added', () => {
  test('modulo: as many as the closed form says', () => {
    for (const { from, to, movedFrac_modN: expected } of queueing.moduloResharding) {
      const standardError = Math.sqrt((expected * (1 - expected)) / KEYS);
      const moved = movedShare(moduloPlacement, from, to);
      expect(Math.abs(moved - expected), `${from} to ${to}`).toBeLessThan(Math.max(3 * standardError, 0.01 * expected));
    }
  });

  test('directory: the fair share of the new ones', () => {
    for (const { from, to, movedFrac_ideal: expected } of queueing.moduloResharding) {
      if (to === from + 1) expect(movedShare(directoryPlacement, from, to)).toBeCloseTo(expected, 2);
    }
  });

  test('ring: what the points of the new ones cut off, on average their fair share', () => {
    // One ring's share is spread like that of any machine: sd √((n−1)/(n·v+1)) of the mean.
    for (const { from, to, movedFrac_ideal: expected } of queueing.moduloResharding) {
      const rings = 10;
      let sum = 0;
      for (let seed = 1; seed <= rings; seed++) {
        const salted = ringPlacement((hash, points) => hashRing((text) => hash(`${seed}/${text}`), points), 200);
        sum += movedShare(salted, from, to);
      }
      const spread = expected * Math.sqrt((to - 1) / (to * 200 + 1));
      expect(Math.abs(sum / rings - expected), `${from} to ${to}`).toBeLessThan(
        Math.max((3 * spread) / Math.sqrt(rings), 0.01 * expected),
      );
    }
  });

  test('ring, range and directory move keys to the new shard alone; modulo moves them everywhere', () => {
    for (const [name, create] of all) {
      const before = owners(create, 4);
      const after = owners(create, 4, (placement) => placement.add(5));
      const goals = new Set(after.filter((owner, key) => owner !== before[key]));
      expect([...goals].sort(), name).toEqual(name === 'modulo' ? [1, 2, 3, 4, 5] : [5]);
    }
  });

  test('ring, range and directory move the keys of a shard that goes, and no others', () => {
    for (const [name, create] of all) {
      const before = owners(create, 5);
      const after = owners(create, 5, (placement) => placement.remove(5));
      const origins = new Set(before.filter((owner, key) => owner !== after[key]));
      expect([...origins].sort(), name).toEqual(name === 'modulo' ? [1, 2, 3, 4, 5] : [5]);
    }
  });

  test('no key is ever without a shard, or on one that has gone', () => {
    for (const [name, create] of all) {
      const left = owners(create, 3, (placement) => {
        placement.add(4);
        placement.add(5);
        placement.remove(2);
        placement.remove(5);
      });
      expect([...new Set(left)].sort(), name).toEqual([1, 3, 4]);
    }
  });
});

describe('how evenly a ring divides', () => {
  test('the fullest machine against the mean, and the spread, are those of random points', () => {
    const rings = 120;
    for (const row of queueing.ringImbalance.rows.filter(({ nodes, vnodes }) => nodes * vnodes <= 1_000)) {
      const shares = Array.from({ length: rings }, (_, seed) => arcs(seed, row.nodes, row.vnodes));
      const fullest = shares.map((loads) => Math.max(...loads));
      const squares = shares.map((loads) => loads.reduce((sum, load) => sum + (load - 1) * (load - 1), 0) / row.nodes);
      const name = `${row.nodes} machines, ${row.vnodes} points each`;
      expectMean(fullest, row.maxOverMean_mean, name);
      const spread = Math.sqrt((row.nodes - 1) / (row.nodes * row.vnodes + 1));
      expectMean(squares, spread * spread, name);
    }
  });

  test('it does not matter in which order machines came', () => {
    const machines = ['a', 'b', 'c', 'd'];
    // A hash with few places, so that points meet.
    const hash = (text: string): number => murmur3(text) % 64;
    const [one, other] = [machines, [...machines].reverse()].map((order) => {
      const made = hashRing(hash, 10);
      order.forEach((machine) => made.add(machine));
      return Array.from({ length: 200 }, (_, key) => made.ownersOf(`k${key}`, 3));
    });
    expect(one).toEqual(other);
  });

  test('copies lie on different machines, the owner’s first', () => {
    const made = hashRing(murmur3, 20);
    expect(made.ownerOf('k')).toBeUndefined();
    for (const machine of ['a', 'b', 'c']) made.add(machine);
    for (let key = 0; key < 200; key++) {
      const copies = made.ownersOf(`k${key}`, 2);
      expect(new Set(copies).size).toBe(2);
      expect(copies[0]).toBe(made.ownerOf(`k${key}`));
      expect(made.ownersOf(`k${key}`, 9)).toHaveLength(3);
    }
  });
});

test('a cluster loses no key, however the map changes while keys are on their way', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const chance = random(seed, 'cluster');
    const cluster = new Cluster(500, 4, 8, chance.pick(all)[1]);
    const flying: number[] = [];
    const leave = (): void => {
      for (const shard of numbered(8)) {
        const next = cluster.nextBatch(shard, 16);
        if (next) flying.push(next.number);
      }
    };
    for (let step = 0; step < 60; step++) {
      const act = chance.integer(6);
      if (act === 0) cluster.add();
      else if (act === 1) cluster.remove();
      else if (act < 4) leave();
      else if (flying.length > 0) cluster.arrived(flying.splice(chance.integer(flying.length), 1)[0]!);
      expect(cluster.held.reduce((sum, count) => sum + count, 0)).toBe(500);
    }
    for (let round = 0; !cluster.isSettled && round < 1_000; round++) {
      leave();
      flying.splice(0).forEach((batch) => cluster.arrived(batch));
    }
    expect(cluster.isSettled).toBe(true);
    expect(cluster.placeOf).toEqual(cluster.ownerOf);
  }
});

/** The share of the circle that each machine has, the mean being 1, from the ring's own answers at its points. */
function arcs(seed: number, machines: number, pointsEach: number): number[] {
  const chance = random(seed, 'points');
  const places: number[] = [];
  const made = hashRing((text) => {
    if (text.startsWith('at ')) return Number(text.slice(3));
    const place = Math.floor(chance.uniform() * 4_294_967_296);
    places.push(place);
    return place;
  }, pointsEach);
  for (let machine = 0; machine < machines; machine++) made.add(String(machine));
  places.sort((a, b) => a - b);
  const loads = Array.from({ length: machines }, () => 0);
  for (const [at, place] of places.entries()) {
    const length = at === 0 ? place + 4_294_967_296 - places.at(-1)! : place - places[at - 1]!;
    loads[Number(made.ownerOf(`at ${place}`))]! += (length / 4_294_967_296) * machines;
  }
  return loads;
}

/** Within three standard errors, or one in a hundred. */
function expectMean(values: readonly number[], expected: number, name: string): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
  const standardError = Math.sqrt(variance / values.length);
  expect(Math.abs(mean - expected), name).toBeLessThan(Math.max(3 * standardError, 0.01 * expected));
}
