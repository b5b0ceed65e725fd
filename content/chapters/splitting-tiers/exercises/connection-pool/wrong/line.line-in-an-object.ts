import type { ConnectionPool, Grant } from '../contract.ts';

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  const deadlines: Record<string, number> = {};

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (out.has(connection)) continue;
      out.add(connection);
      return connection;
    }
    deadlines[caller] = deadlineMs;
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!out.has(connection)) return undefined;
    const [caller] = Object.keys(deadlines);
    if (caller === undefined) {
      out.delete(connection);
      return undefined;
    }
    delete deadlines[caller];
    return { caller, connection };
  }

  function expire(nowMs: number): string[] {
    const late = Object.keys(deadlines).filter((caller) => deadlines[caller]! <= nowMs);
    for (const caller of late) delete deadlines[caller];
    return late;
  }

  return { acquire, release, expire };
}
