import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  let waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (out.has(connection)) continue;
      out.add(connection);
      return connection;
    }
    if (waiting.length < size) waiting.push({ caller, deadlineMs });
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!out.has(connection)) return undefined;
    const next = waiting.shift();
    if (next === undefined) {
      out.delete(connection);
      return undefined;
    }
    return { caller: next.caller, connection };
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
