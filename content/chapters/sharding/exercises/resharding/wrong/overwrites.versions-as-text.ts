import type { Move, Parcel, Row, Shard } from '../contract.ts';

function isNewer(row: Row, than: Row | undefined): boolean {
  return than === undefined || `${row.version}` > `${than.version}`;
}

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
      const key = waiting.shift();
      if (key === undefined) return undefined;
      const row = from.get(key);
      if (row === undefined) return undefined;
      underWay += 1;
      return { key, row };
    },
    land({ key, row }) {
      underWay -= 1;
      if (isNewer(row, to.get(key))) to.put(key, row);
    },
    cutOver() {
      isOver ||= waiting.length === 0 && underWay === 0;
      return isOver;
    },
  };
}
