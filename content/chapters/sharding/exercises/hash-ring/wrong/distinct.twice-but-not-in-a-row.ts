import type { CreateHashRing } from '../contract.ts';

interface Point {
  readonly place: number;
  readonly machine: string;
}

function inOrder(a: Point, b: Point): number {
  if (a.place !== b.place) return a.place - b.place;
  return a.machine < b.machine ? -1 : 1;
}

export const createHashRing: CreateHashRing = (hash, pointsEach) => {
  const machines = new Set<string>();
  let points: Point[] = [];

  function indexOf(place: number): number {
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (points[middle]!.place < place) low = middle + 1;
      else high = middle;
    }
    return low % points.length;
  }

  function add(machine: string): void {
    if (machines.has(machine)) return;
    machines.add(machine);
    for (let number = 0; number < pointsEach; number++) {
      points.push({ place: hash(`${number}/${machine}`), machine });
    }
    points.sort(inOrder);
  }

  function remove(machine: string): void {
    if (machines.delete(machine)) points = points.filter((point) => point.machine !== machine);
  }

  function ownerOf(key: string): string | undefined {
    return points.length === 0 ? undefined : points[indexOf(hash(key))]!.machine;
  }

  function ownersOf(key: string, copies: number): string[] {
    const owners: string[] = [];
    const first = points.length === 0 ? 0 : indexOf(hash(key));
    for (let step = 0; step < points.length && owners.length < copies; step++) {
      const { machine } = points[(first + step) % points.length]!;
      if (machine !== owners.at(-1)) owners.push(machine);
    }
    return owners;
  }

  return { add, remove, ownerOf, ownersOf };
};
