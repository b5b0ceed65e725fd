import type { CreateHashRing } from '../contract.ts';

interface Point {
  readonly place: number;
  readonly machine: string;
}

function inOrder(a: Point, b: Point): number {
  if (a.place !== b.place) return a.place - b.place;
  return a.machine < b.machine ? -1 : 1;
}

export const createHashRing: CreateHashRing = (hash) => {
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
    points.push({ place: hash(machine), machine });
    points.sort(inOrder);
  }

  function remove(machine: string): void {
    if (machines.delete(machine)) points = points.filter((point) => point.machine !== machine);
  }

  function ownerOf(key: string): string | undefined {
    return points.length === 0 ? undefined : points[indexOf(hash(key))]!.machine;
  }

  function ownersOf(key: string, copies: number): string[] {
    if (points.length === 0) return [];
    const wanted = Math.min(copies, machines.size);
    const owners = new Set<string>();
    for (let at = indexOf(hash(key)); owners.size < wanted; at = (at + 1) % points.length) {
      owners.add(points[at]!.machine);
    }
    return [...owners];
  }

  return { add, remove, ownerOf, ownersOf };
};
