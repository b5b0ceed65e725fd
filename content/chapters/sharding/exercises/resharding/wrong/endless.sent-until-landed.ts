import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const missing = new Set(from.keys());
  let isOver = false;

  function read(key: string): string | undefined {
    return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
    missing.delete(key);
  }

  function take(): Parcel | undefined {
    const [key] = missing;
    if (key === undefined) return undefined;
    const row = from.get(key);
    if (row === undefined) return undefined;
    missing.delete(key);
    missing.add(key);
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    if (to.get(key) === undefined) to.put(key, row);
    missing.delete(key);
  }

  function cutOver(): boolean {
    isOver ||= missing.size === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
