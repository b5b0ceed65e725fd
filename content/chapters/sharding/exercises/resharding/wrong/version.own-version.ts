import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let writes = 0;
  let underWay = 0;
  let isOver = false;

  function read(key: string): string | undefined {
    return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
  }

  function write(key: string, value: string | undefined): void {
    writes += 1;
    to.put(key, { value, version: writes });
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
    if (!to.get(key)) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver ||= waiting.length === 0 && underWay === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
