import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;
  let isOver = false;

  return {
    read(key) {
      return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const [key] = waiting;
      if (key === undefined || to.get(key) !== undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      waiting.shift();
      underWay += 1;
      return { key, row };
    },
    land({ key, row }) {
      underWay -= 1;
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      isOver ||= waiting.length === 0 && underWay === 0;
      return isOver;
    },
  };
}
