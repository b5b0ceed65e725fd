import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  const rows = waiting.length;
  let isOver = false;

  return {
    read(key) {
      const row = to.get(key) ?? (isOver ? undefined : from.get(key));
      return row?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const key = isOver ? undefined : waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      return row === undefined ? undefined : { key, row };
    },
    land({ key, row }) {
      if (to.get(key) === undefined) to.put(key, row);
    },
    cutOver() {
      isOver ||= to.keys().length >= rows;
      return isOver;
    },
  };
}
