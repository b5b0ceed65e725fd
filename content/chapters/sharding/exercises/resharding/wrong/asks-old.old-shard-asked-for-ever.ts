import type { Move, Parcel, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const waiting = from.keys();
  const onTheWay = new Set<string>();

  return {
    read(key) {
      return (to.get(key) ?? from.get(key))?.value;
    },
    write(key, value, version) {
      to.put(key, { value, version });
    },
    take(): Parcel | undefined {
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      onTheWay.add(key);
      return { key, row };
    },
    land({ key, row }) {
      onTheWay.delete(key);
      const there = to.get(key);
      if (there === undefined || there.version < row.version) to.put(key, row);
    },
    cutOver() {
      return waiting.length === 0 && onTheWay.size === 0;
    },
  };
}
