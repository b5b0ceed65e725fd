import type { Move, Parcel, Shard } from './contract.ts';

// Writes go to the new shard alone, and reads ask it first. What has a row there, be it that of a removal, is not older
// than what the old shard has.
export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;
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
    underWay++;
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    underWay--;
    // Whatever is there was written while the parcel was on its way.
    if (to.get(key) === undefined) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver = waiting.length === 0 && underWay === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
