import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let underWay = 0;
  let isOver = false;

  return {
    read(key) {
      if (isOver) return to.get(key)?.value;
      return to.get(key)?.value ?? from.get(key)?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      underWay++;
      return { key, row };
    },
    land({ key, row }) {
      underWay--;
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      if (waiting.length === 0 && underWay === 0) isOver = true;
      return isOver;
    },
  };
}
