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

  function ring(): Point[] {
    const points: Point[] = [];
    for (const machine of machines) {
      for (let number = 0; number < pointsEach; number++) {
        points.push({ place: hash(`${number}/${machine}`), machine });
      }
    }
    return points.sort(inOrder);
  }

  function indexOf(points: readonly Point[], place: number): number {
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
    machines.add(machine);
  }

  function remove(machine: string): void {
    machines.delete(machine);
  }

  function ownerOf(key: string): string | undefined {
    return ownersOf(key, 1)[0];
  }

  function ownersOf(key: string, copies: number): string[] {
    const points = ring();
    const wanted = Math.min(copies, machines.size);
    const owners = new Set<string>();
    for (let at = indexOf(points, hash(key)); owners.size < wanted; at = (at + 1) % points.length) {
      owners.add(points[at]!.machine);
    }
    return [...owners];
  }

  return { add, remove, ownerOf, ownersOf };
};
