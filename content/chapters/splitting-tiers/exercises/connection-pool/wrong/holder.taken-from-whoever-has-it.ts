import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const holders = new Map<number, Waiter>();
  let waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (holders.has(connection)) continue;
      holders.set(connection, { caller, deadlineMs });
      return connection;
    }
    waiting.push({ caller, deadlineMs });
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!holders.has(connection)) return undefined;
    const next = waiting.shift();
    if (next === undefined) {
      holders.delete(connection);
      return undefined;
    }
    holders.set(connection, next);
    return { caller: next.caller, connection };
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    for (const [connection, { deadlineMs }] of holders) {
      if (deadlineMs <= nowMs) holders.delete(connection);
    }
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
