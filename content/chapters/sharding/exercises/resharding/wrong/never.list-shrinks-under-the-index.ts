import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const missing = from.keys();
  let next = 0;
  let isOver = false;

  function read(key: string): string | undefined {
    return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = missing[next];
    if (key === undefined) return undefined;
    const row = from.get(key);
    if (row === undefined) return undefined;
    next += 1;
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    if (to.get(key) === undefined) to.put(key, row);
    missing.splice(missing.indexOf(key), 1);
  }

  function cutOver(): boolean {
    isOver ||= missing.length === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
