import type { ConnectionPool, Grant } from './contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const lent = new Set<number>();
  let waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (lent.has(connection)) continue;
      lent.add(connection);
      return connection;
    }
    waiting.push({ caller, deadlineMs });
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!lent.has(connection)) return undefined;
    const next = waiting.shift();
    // Handed over it stays lent: it was never free in between.
    if (next) return { caller: next.caller, connection };
    lent.delete(connection);
    return undefined;
  }

  function expire(nowMs: number): string[] {
    const gone = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return gone.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
