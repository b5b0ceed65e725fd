import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const free = Array.from({ length: size }, (_, at) => at + 1);
  const out = new Set<number>();
  let waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    const connection = free.shift();
    if (connection === undefined) waiting.push({ caller, deadlineMs });
    else out.add(connection);
    return connection;
  }

  function release(connection: number): Grant | undefined {
    if (!out.has(connection)) return undefined;
    const next = waiting.shift();
    if (next !== undefined) return { caller: next.caller, connection };
    out.delete(connection);
    free.push(connection);
    free.sort();
    return undefined;
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
