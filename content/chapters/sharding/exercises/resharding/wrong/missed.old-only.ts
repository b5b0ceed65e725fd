import type { CreateMove, Parcel } from '../contract.ts';

export const createMove: CreateMove = (from, to) => {
  const changed = new Set(from.keys());
  const underWay = new Set<string>();
  let current = from;

  function take(): Parcel | undefined {
    for (const key of changed) {
      if (underWay.has(key)) continue;
      const row = from.get(key);
      if (row === undefined) continue;
      changed.delete(key);
      underWay.add(key);
      return { key, row };
    }
    return undefined;
  }

  return {
    read: (key) => current.get(key)?.value,
    write(key, value, version) {
      current.put(key, { value, version });
    },
    take,
    land({ key, row }) {
      to.put(key, row);
      underWay.delete(key);
    },
    cutOver() {
      const isDone = changed.size + underWay.size === 0;
      if (isDone) current = to;
      return isDone;
    },
  };
};
