/** Lends a few connections to many callers; a reader's own may stand here. */
export interface ConnectionPool {
  acquire(caller: string, deadlineMs: number): number | undefined;
  release(connection: number): { readonly caller: string; readonly connection: number } | undefined;
  expire(nowMs: number): string[];
}

/** Makes a pool of so many connections, numbered from 1. */
export type CreateConnectionPool = (size: number) => ConnectionPool;

/** The plain pool: the lowest free number goes out first, and whoever has waited longest is next. */
export function connectionPool(size: number): ConnectionPool {
  const isLent: boolean[] = [];
  const waiting = new Map<string, number>();
  return {
    acquire(caller, deadlineMs) {
      for (let connection = 1; connection <= size; connection++) {
        if (isLent[connection]) continue;
        isLent[connection] = true;
        return connection;
      }
      waiting.set(caller, deadlineMs);
      return undefined;
    },
    release(connection) {
      if (!isLent[connection]) return undefined;
      const [caller] = waiting.keys();
      if (caller === undefined) {
        isLent[connection] = false;
        return undefined;
      }
      waiting.delete(caller);
      return { caller, connection };
    },
    expire(nowMs) {
      const gone = [...waiting].filter(([, deadlineMs]) => deadlineMs <= nowMs).map(([caller]) => caller);
      for (const caller of gone) waiting.delete(caller);
      return gone;
    },
  };
}
