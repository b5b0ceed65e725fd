import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = new Set(from.keys());
  let underWay = 0;
  let isOver = false;

  return {
    read(key) {
      return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
      waiting.delete(key);
    },
    take(): Parcel | undefined {
      for (const key of waiting) {
        waiting.delete(key);
        const row = from.get(key);
        if (row === undefined) continue;
        underWay += 1;
        return { key, row };
      }
      return undefined;
    },
    land({ key, row }) {
      underWay -= 1;
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      isOver ||= waiting.size === 0 && underWay === 0;
      return isOver;
    },
  };
}
