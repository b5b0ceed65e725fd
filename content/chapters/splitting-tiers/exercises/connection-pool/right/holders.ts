import type { ConnectionPool, Grant } from '../contract.ts';

class Pool implements ConnectionPool {
  readonly #holders: (string | undefined)[];
  readonly #line: { caller: string; deadlineMs: number; hasLeft: boolean }[] = [];

  constructor(size: number) {
    this.#holders = Array.from({ length: size });
  }

  acquire(caller: string, deadlineMs: number): number | undefined {
    const place = this.#holders.indexOf(undefined);
    if (place < 0) {
      this.#line.push({ caller, deadlineMs, hasLeft: false });
      return undefined;
    }
    this.#holders[place] = caller;
    return place + 1;
  }

  release(connection: number): Grant | undefined {
    const place = connection - 1;
    if (this.#holders[place] === undefined) return undefined;
    const next = this.#line.find(({ hasLeft }) => !hasLeft);
    if (next) next.hasLeft = true;
    this.#holders[place] = next?.caller;
    return next && { caller: next.caller, connection };
  }

  expire(nowMs: number): string[] {
    const gone: string[] = [];
    for (const waiter of this.#line) {
      if (waiter.hasLeft || waiter.deadlineMs > nowMs) continue;
      waiter.hasLeft = true;
      gone.push(waiter.caller);
    }
    return gone;
  }
}

export function createConnectionPool(size: number): ConnectionPool {
  return new Pool(size);
}
