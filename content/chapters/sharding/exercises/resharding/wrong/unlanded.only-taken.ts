import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let isOver = false;

  function read(key: string): string | undefined {
    const row = to.get(key) ?? (isOver ? undefined : from.get(key));
    return row?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = waiting.pop();
    const row = key === undefined ? undefined : from.get(key);
    if (key === undefined || row === undefined) return undefined;
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    // Whatever is there was written while the parcel was on its way.
    if (to.get(key) === undefined) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver = waiting.length === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
