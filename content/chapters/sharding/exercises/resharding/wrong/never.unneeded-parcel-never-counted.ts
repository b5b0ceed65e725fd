import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  let missing = waiting.length;
  let isOver = false;

  return {
    read(key) {
      return (to.get(key) ?? (isOver ? undefined : from.get(key)))?.value;
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
      const there = to.get(key);
      if (there !== undefined && there.version >= row.version) return;
      to.put(key, row);
      missing -= 1;
    },
    cutOver() {
      isOver ||= missing === 0;
      return isOver;
    },
  };
}
