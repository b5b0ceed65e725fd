import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let onTheWay: Parcel | undefined;
  let isOver = false;

  return {
    read(key) {
      return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take() {
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      onTheWay = { key, row };
      return onTheWay;
    },
    land({ key, row }) {
      onTheWay = undefined;
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      if (waiting.length === 0 && onTheWay === undefined) isOver = true;
      return isOver;
    },
  };
}
