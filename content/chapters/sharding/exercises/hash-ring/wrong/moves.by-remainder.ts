import type { CreateHashRing } from '../contract.ts';

export const createHashRing: CreateHashRing = (hash, pointsEach) => {
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
    return machines[(hash(key) % (machines.length * pointsEach)) % machines.length];
  }

  function ownersOf(key: string, copies: number): string[] {
    const first = hash(key) % (machines.length * pointsEach);
    const count = Math.min(copies, machines.length);
    return Array.from({ length: count }, (_, step) => machines[(first + step) % machines.length]!);
  }

  return { add, remove, ownerOf, ownersOf };
};
