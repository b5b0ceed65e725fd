import { murmur3 } from '#parts/sharding/murmur3.ts';
import { keyName, type CreatePlacement } from '#parts/sharding/placement.ts';

/** Machines on a circle of 2³² places; a reader's own may stand here. */
export interface HashRing {
  add(machine: string): void;
  remove(machine: string): void;
  ownerOf(key: string): string | undefined;
  ownersOf(key: string, copies: number): string[];
}

/** Makes an empty ring. */
export type CreateHashRing = (hash: (text: string) => number, pointsEach: number) => HashRing;

interface Point {
  readonly place: number;
  readonly machine: string;
}

/** Each machine stands at `pointsEach` points; a key belongs to the next point at its own hash or after it. */
export const hashRing: CreateHashRing = (hash, pointsEach) => {
  let points: readonly Point[] = [];
  const machines = new Set<string>();
  /** The index of the first point at `place` or after it; past the last comes the first. */
  const nextPoint = (place: number): number => {
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (points[middle]!.place < place) low = middle + 1;
      else high = middle;
    }
    return low === points.length ? 0 : low;
  };
  return {
    add(machine) {
      if (machines.has(machine)) return;
      machines.add(machine);
      const own = Array.from({ length: pointsEach }, (_, point) => ({ place: hash(`${point}#${machine}`), machine }));
      points = [...points, ...own].sort(byPlace);
    },
    remove(machine) {
      if (machines.delete(machine)) points = points.filter((point) => point.machine !== machine);
    },
    ownerOf: (key) => points[nextPoint(hash(key))]?.machine,
    ownersOf(key, copies) {
      const owners = new Set<string>();
      const first = nextPoint(hash(key));
      for (let step = 0; step < points.length && owners.size < copies; step++) {
        owners.add(points[(first + step) % points.length]!.machine);
      }
      return [...owners];
    },
  };
};

/** By place; where two fall on one, by name, so that it does not matter who came first. */
function byPlace(a: Point, b: Point): number {
  if (a.place !== b.place) return a.place - b.place;
  return a.machine < b.machine ? -1 : 1;
}

/** Keys on a ring that `create` makes, with `pointsEach` points for every shard. */
export function ringPlacement(create: CreateHashRing, pointsEach: number): CreatePlacement {
  return (_keys, first) => {
    const ring = create(murmur3, pointsEach);
    const numberOf = new Map<string, number>();
    const add = (shard: number): void => {
      numberOf.set(`shard${shard}`, shard);
      ring.add(`shard${shard}`);
    };
    first.forEach(add);
    return {
      get entries() {
        return numberOf.size * pointsEach;
      },
      ownerOf: (key) => numberOf.get(ring.ownerOf(keyName(key))!)!,
      add,
      remove(shard) {
        numberOf.delete(`shard${shard}`);
        ring.remove(`shard${shard}`);
      },
    };
  };
}
