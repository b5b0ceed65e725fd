import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;

  return {
    read(key) {
      return to.get(key)?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      underWay += 1;
      return { key, row };
    },
    land({ key, row }) {
      underWay -= 1;
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      return waiting.length === 0 && underWay === 0;
    },
  };
}
