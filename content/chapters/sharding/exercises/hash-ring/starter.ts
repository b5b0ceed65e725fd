import type { CreateHashRing } from './contract.ts';

// A second parameter, pointsEach, is handed in as well.
export const createHashRing: CreateHashRing = (hash) => {
  // So far a list of machines. What would a list of points look like?
  const machines: string[] = [];

  function add(machine: string): void {
    if (machines.includes(machine)) return;
    machines.push(machine);
    machines.sort();
  }

  function remove(machine: string): void {
    const at = machines.indexOf(machine);
    if (at >= 0) machines.splice(at, 1);
  }

  function ownerOf(key: string): string | undefined {
    // One machine more, and nearly every key gets another remainder.
    return machines[hash(key) % machines.length];
  }

  function ownersOf(key: string, copies: number): string[] {
    const first = hash(key) % machines.length;
    return [...machines.slice(first), ...machines.slice(0, first)].slice(0, copies);
  }

  return { add, remove, ownerOf, ownersOf };
};
