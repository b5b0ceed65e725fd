import type { ConnectionPool, Grant } from '../contract.ts';

interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

export function createConnectionPool(size: number): ConnectionPool {
  let free = size;
  let waiting: Waiter[] = [];

  function acquire(caller: string, deadlineMs: number): number | undefined {
    if (free === 0) {
      waiting.push({ caller, deadlineMs });
      return undefined;
    }
    free -= 1;
    return size - free;
  }

  function release(connection: number): Grant | undefined {
    if (free === size) return undefined;
    const next = waiting.shift();
    if (next !== undefined) return { caller: next.caller, connection };
    free += 1;
    return undefined;
  }

  function expire(nowMs: number): string[] {
    const late = waiting.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    waiting = waiting.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return late.map(({ caller }) => caller);
  }

  return { acquire, release, expire };
}
