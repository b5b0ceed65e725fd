import type { Hash, HashRing } from '../contract.ts';

interface Point {
  readonly place: number;
  readonly machine: string;
}

export function createHashRing(hash: Hash, pointsEach: number): HashRing {
  const machines = new Set<string>();
  let points: Point[] = [];

  function add(machine: string): void {
    if (machines.has(machine)) return;
    machines.add(machine);
    for (let number = 0; number < pointsEach; number++) {
      points.push({ place: hash(`${number}#${machine}`), machine });
    }
    points.sort(compare);
  }

  function remove(machine: string): void {
    if (machines.delete(machine)) points = points.filter((point) => point.machine !== machine);
  }

  function ownerOf(key: string): string | undefined {
    return points[nextFrom(hash(key))]?.machine;
  }

  function ownersOf(key: string, copies: number): string[] {
    const owners = new Set<string>();
    const first = nextFrom(hash(key));
    const wanted = Math.min(copies, machines.size);
    for (let step = 0; owners.size < wanted; step++) owners.add(points[(first + step) % points.length]!.machine);
    return [...owners];
  }

  function nextFrom(place: number): number {
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[middle]!.place < place) low = middle + 1;
      else high = middle;
    }
    return low === points.length ? 0 : low;
  }

  return { add, remove, ownerOf, ownersOf };
}

function compare(one: Point, other: Point): number {
  if (one.place !== other.place) return one.place - other.place;
  return 0;
}
