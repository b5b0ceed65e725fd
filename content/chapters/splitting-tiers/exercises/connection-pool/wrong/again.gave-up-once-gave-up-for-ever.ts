import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  const waiting: Waiter[] = [];
  const gone = new Set<string>();

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
    let next = waiting.shift();
    while (next !== undefined && gone.has(next.caller)) next = waiting.shift();
    if (next === undefined) {
      out.delete(connection);
      return undefined;
    }
    return { caller: next.caller, connection };
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ caller, deadlineMs }) => deadlineMs <= nowMs && !gone.has(caller));
    for (const { caller } of late) gone.add(caller);
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
