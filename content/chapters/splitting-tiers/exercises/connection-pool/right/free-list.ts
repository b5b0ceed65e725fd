import type { ConnectionPool } from '../contract.ts';

/** Keeps the free numbers in order, and everybody in line in a Map, which keeps the order of coming. */
export function createConnectionPool(size: number): ConnectionPool {
  const free = Array.from({ length: size }, (_, at) => at + 1);
  const line = new Map<string, number>();
  return {
    acquire(caller, deadlineMs) {
      if (free.length > 0) return free.shift();
      line.set(caller, deadlineMs);
      return undefined;
    },
    release(connection) {
      if (connection < 1 || connection > size || free.includes(connection)) return undefined;
      for (const caller of line.keys()) {
        line.delete(caller);
        return { caller, connection };
      }
      free.push(connection);
      free.sort((one, other) => one - other);
      return undefined;
    },
    expire(nowMs) {
      const gone: string[] = [];
      for (const [caller, deadlineMs] of line) {
        if (deadlineMs > nowMs) continue;
        line.delete(caller);
        gone.push(caller);
      }
      return gone;
    },
  };
}
