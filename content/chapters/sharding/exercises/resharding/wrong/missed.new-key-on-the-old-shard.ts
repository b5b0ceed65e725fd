import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = new Set(from.keys());
  const taken = new Set<string>();
  let underWay = 0;
  let isOver = false;

  function read(key: string): string | undefined {
    return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    const shard = isOver || taken.has(key) ? to : from;
    shard.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    for (const key of waiting) {
      waiting.delete(key);
      const row = from.get(key);
      if (row === undefined) continue;
      taken.add(key);
      underWay += 1;
      return { key, row };
    }
    return undefined;
  }

  function land({ key, row }: Parcel): void {
    underWay -= 1;
    const there = to.get(key);
    if (there === undefined || there.version < row.version) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver ||= waiting.size === 0 && underWay === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
