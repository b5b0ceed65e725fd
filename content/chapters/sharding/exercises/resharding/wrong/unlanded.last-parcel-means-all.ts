import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  const last = waiting.at(-1);
  let isComplete = last === undefined;
  let isOver = false;

  function read(key: string): string | undefined {
    const moved = to.get(key);
    if (moved) return moved.value;
    return isOver ? undefined : from.get(key)?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = waiting.shift();
    if (key === undefined) return undefined;
    const row = from.get(key);
    return row === undefined ? undefined : { key, row };
  }

  function land({ key, row }: Parcel): void {
    if (!to.get(key)) to.put(key, row);
    if (key === last) isComplete = true;
  }

  function cutOver(): boolean {
    isOver = isComplete;
    return isOver;
  }

  return { read, write, take, land, cutOver };
}
