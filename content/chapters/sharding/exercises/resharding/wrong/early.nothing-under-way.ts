import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  const underWay = new Set<string>();
  let isOver = false;

  function read(key: string): string | undefined {
    return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = isOver ? undefined : waiting.shift();
    if (key === undefined) return undefined;
    const row = from.get(key);
    if (row === undefined) return undefined;
    underWay.add(key);
    return { key, row };
  }

  function land({ key, row }: Parcel): void {
    underWay.delete(key);
    if (to.get(key) === undefined) to.put(key, row);
  }

  function cutOver(): boolean {
    isOver ||= underWay.size === 0;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
