import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  const out = new Set<number>();
  const waiting: Waiter[] = [];
  let free = size;

  function acquire(caller: string, deadlineMs: number): number | undefined {
    if (free > 0) {
      for (let connection = 1; connection <= size; connection++) {
        if (out.has(connection)) continue;
        out.add(connection);
        free -= 1;
        return connection;
      }
    }
    waiting.unshift({ caller, deadlineMs });
    return undefined;
  }

  function release(connection: number): Grant | undefined {
    if (!out.has(connection)) return undefined;
    const next = waiting.pop();
    if (next !== undefined) return { caller: next.caller, connection };
    out.delete(connection);
    free += 1;
    return undefined;
  }

  function expire(nowMs: number): string[] {
    const late: string[] = [];
    for (let at = waiting.length - 1; at >= 0; at--) {
      if (waiting[at]!.deadlineMs <= nowMs) late.unshift(...waiting.splice(at, 1).map(({ caller }) => caller));
    }
    return late;
  }

  return { acquire, release, expire };
}
