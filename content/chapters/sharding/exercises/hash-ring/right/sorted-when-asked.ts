import type { CreateHashRing } from '../contract.ts';

// Keeps the machines at each place, and the list of places only from the first question after a change to the next change.
export const createHashRing: CreateHashRing = (hash, pointsEach) => {
  const machinesAt = new Map<number, string[]>();
  const machines = new Set<string>();
  let places: Float64Array | undefined;

  const placesOf = (machine: string): number[] =>
    Array.from({ length: pointsEach }, (_, number) => hash(JSON.stringify([machine, number])));

  const sorted = (): Float64Array => (places ??= Float64Array.from(machinesAt.keys()).sort());

  function firstFrom(place: number): number {
    const all = sorted();
    let at = -1;
    for (let jump = all.length; jump >= 1; jump = Math.floor(jump / 2)) {
      while (at + jump < all.length && all[at + jump]! < place) at += jump;
    }
    return (at + 1) % all.length;
  }

  function* roundFrom(key: string): Generator<string> {
    const all = sorted();
    if (all.length === 0) return;
    const first = firstFrom(hash(key));
    for (let at = 0; at < all.length; at++) yield* machinesAt.get(all[(first + at) % all.length]!)!;
  }

  return {
    add(machine) {
      if (machines.has(machine)) return;
      machines.add(machine);
      places = undefined;
      for (const place of placesOf(machine)) machinesAt.set(place, [...(machinesAt.get(place) ?? []), machine].sort());
    },
    remove(machine) {
      if (!machines.delete(machine)) return;
      places = undefined;
      for (const place of placesOf(machine)) {
        const others = (machinesAt.get(place) ?? []).filter((other) => other !== machine);
        if (others.length > 0) machinesAt.set(place, others);
        else machinesAt.delete(place);
      }
    },
    ownerOf(key) {
      for (const machine of roundFrom(key)) return machine;
      return undefined;
    },
    ownersOf(key, copies) {
      const owners: string[] = [];
      for (const machine of roundFrom(key)) {
        if (owners.length >= copies) break;
        if (!owners.includes(machine)) owners.push(machine);
      }
      return owners;
    },
  };
};
