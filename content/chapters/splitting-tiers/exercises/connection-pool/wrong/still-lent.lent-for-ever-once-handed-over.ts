import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  let waiting: Waiter[] = [];
  const holders = new Map<string, number>();

  function acquire(caller: string, deadlineMs: number): number | undefined {
    for (let connection = 1; connection <= size; connection++) {
      if (out.has(connection)) continue;
      out.add(connection);
      if (!holders.has(caller)) holders.set(caller, connection);
      return connection;
    }
    waiting.push({ caller, deadlineMs });
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!out.has(connection)) return undefined;
    const next = waiting.shift();
    if (next !== undefined) {
      holders.set(next.caller, connection);
      return { caller: next.caller, connection };
    }
    for (const [caller, held] of holders) {
      if (held !== connection) continue;
      holders.delete(caller);
      out.delete(connection);
    }
    return undefined;
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
