import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  const waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (out.has(connection)) continue;
      out.add(connection);
      return connection;
    }
    waiting.push({ caller, deadlineMs });
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
    const late: string[] = [];
    for (let at = 0; at < waiting.length; at++) {
      const waiter = waiting[at]!;
      if (waiter.deadlineMs > nowMs) continue;
      late.push(waiter.caller);
      waiting.splice(at, 1);
    }
    return late;
  }

  return { acquire, release, expire };
}
