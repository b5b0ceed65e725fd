import type { Move, Parcel, Row, Shard } from '../contract.ts';

// Until the cut-over the old shard is right about everything, and every write goes to both. A parcel yields to what is newer.
export function createMove(from: Shard, to: Shard): Move {
  const toLand = new Set(from.keys());
  const toTake = toLand.values();
  let isOver = false;

  const put = (key: string, row: Row): void => {
    if ((to.get(key)?.version ?? -Infinity) < row.version) to.put(key, row);
  };

  return {
    read: (key) => (isOver ? to : from).get(key)?.value,
    write(key, value, version) {
      if (!isOver) from.put(key, { value, version });
      put(key, { value, version });
    },
    take(): Parcel | undefined {
      if (isOver) return undefined;
      const { value: key } = toTake.next();
      const row = key === undefined ? undefined : from.get(key);
      return key !== undefined && row ? { key, row } : undefined;
    },
    land({ key, row }) {
      put(key, row);
      toLand.delete(key);
    },
    cutOver: () => (isOver ||= toLand.size === 0),
  };
}
