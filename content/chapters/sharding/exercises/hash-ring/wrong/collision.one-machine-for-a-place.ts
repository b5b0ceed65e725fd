import type { CreateHashRing } from '../contract.ts';

export const createHashRing: CreateHashRing = (hash, pointsEach) => {
  const machines = new Set<string>();
  const machineAt = new Map<number, string>();
  let places: number[] = [];

  function indexOf(place: number): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low % places.length;
  }

  function sort(): void {
    places = [...machineAt.keys()].sort((a, b) => a - b);
  }

  function add(machine: string): void {
    if (machines.has(machine)) return;
    machines.add(machine);
    for (let number = 0; number < pointsEach; number++) machineAt.set(hash(`${number}/${machine}`), machine);
    sort();
  }

  function remove(machine: string): void {
    machines.delete(machine);
    for (const [place, owner] of machineAt) {
      if (owner === machine) machineAt.delete(place);
    }
    sort();
  }

  function ownerOf(key: string): string | undefined {
    const place = places[indexOf(hash(key))];
    return place === undefined ? undefined : machineAt.get(place);
  }

  function ownersOf(key: string, copies: number): string[] {
    const owners = new Set<string>();
    const first = indexOf(hash(key));
    for (let step = 0; step < places.length && owners.size < copies; step++) {
      owners.add(machineAt.get(places[(first + step) % places.length]!)!);
    }
    return [...owners];
  }

  return { add, remove, ownerOf, ownersOf };
};
