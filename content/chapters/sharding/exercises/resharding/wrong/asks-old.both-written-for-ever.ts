import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;
  let isOver = false;

  function read(key: string): string | undefined {
    const shard = isOver ? to : from;
    return shard.get(key)?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    const row = { value, version };
    from.put(key, row);
    to.put(key, row);
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
    const there = to.get(key);
    if (there === undefined || there.version < row.version) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver ||= waiting.length === 0 && underWay === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
