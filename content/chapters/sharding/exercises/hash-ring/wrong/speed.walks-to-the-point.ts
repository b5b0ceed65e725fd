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
    const place = hash(key);
    const point = points.find((each) => each.place >= place) ?? points[0];
    return point?.machine;
  }

  function ownersOf(key: string, copies: number): string[] {
    const place = hash(key);
    const first = Math.max(
      0,
      points.findIndex((each) => each.place >= place),
    );
    const round = [...points.slice(first), ...points.slice(0, first)];
    return [...new Set(round.map(({ machine }) => machine))].slice(0, copies);
  }

  return { add, remove, ownerOf, ownersOf };
};
