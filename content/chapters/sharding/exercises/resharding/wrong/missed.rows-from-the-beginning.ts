import type { Move, Parcel, Row, Shard } from '../contract.ts';

export function createMove(from: Shard, to: Shard): Move {
  const parcels: Parcel[] = [];
  for (const key of from.keys()) {
    const row = from.get(key);
    if (row !== undefined) parcels.push({ key, row });
  }
  const waiting = new Set(parcels.map(({ key }) => key));
  let underWay = 0;
  let isOver = false;

  function find(key: string): Row | undefined {
    return to.get(key) ?? (isOver ? undefined : from.get(key));
  }

  return {
    read(key) {
      return find(key)?.value;
    },
    write(key, value, version) {
      const shard = waiting.has(key) ? from : to;
      shard.put(key, { value, version });
    },
    take() {
      const parcel = parcels.shift();
      if (parcel === undefined) return undefined;
      waiting.delete(parcel.key);
      underWay += 1;
      return parcel;
    },
    land({ key, row }) {
      underWay -= 1;
      const there = to.get(key);
      if (there === undefined || there.version < row.version) to.put(key, row);
    },
    cutOver() {
      isOver ||= parcels.length === 0 && underWay === 0;
      return isOver;
    },
  };
}
