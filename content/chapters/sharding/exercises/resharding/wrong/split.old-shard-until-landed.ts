import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const known = from.keys();
  const waiting = [...known];
  const missing = new Set(known);

  return {
    read(key) {
      const shard = missing.has(key) ? from : to;
      return shard.get(key)?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      return row === undefined ? undefined : { key, row };
    },
    land({ key, row }) {
      missing.delete(key);
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      return missing.size === 0;
    },
  };
}
