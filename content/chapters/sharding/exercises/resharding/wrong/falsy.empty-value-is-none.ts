import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;
  let isOver = false;

  function read(key: string): string | undefined {
    const row = to.get(key) ?? (isOver ? undefined : from.get(key));
    return row?.value || undefined;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = waiting.shift();
    if (key === undefined) return undefined;
    const row = from.get(key);
    if (row === undefined) return undefined;
    underWay += 1;
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    underWay -= 1;
    if (to.get(key) === undefined) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver ||= waiting.length === 0 && underWay === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
