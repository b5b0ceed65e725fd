import type { Move, Parcel, Shard } from './contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();

  function read(key: string): string | undefined {
    return (to.get(key) ?? from.get(key))?.value;
  }

  function write(key: string, value: string | undefined, version: number): void {
    to.put(key, { value, version });
  }

  function take(): Parcel | undefined {
    const key = waiting.shift();
    const row = key === undefined ? undefined : from.get(key);
    return key === undefined || row === undefined ? undefined : { key, row };
  }

  function land({ key, row }: Parcel): void {
    // The parcel set out a while ago. What may have happened to this key since?
    to.put(key, row);
  }

  function cutOver(): boolean {
    // Nothing waits any more. Is everything there?
    return waiting.length === 0;
  }

  return { read, write, take, land, cutOver };
}
