import type { Grant } from './contract.ts';

/** A call of the pool's own. */
export type Operation =
  | { readonly type: 'acquire'; readonly caller: string; readonly deadlineMs: number }
  | { readonly type: 'release'; readonly connection: number }
  | { readonly type: 'expire'; readonly nowMs: number };

/** Somebody who has been in line. */
export interface Waiter {
  readonly caller: string;
  readonly deadlineMs: number;
}

/** The rule as plainly as it can be said: who has which connection, and who is in line, in the order of coming. */
export class PoolRule {
  readonly #size: number;
  readonly #holders = new Map<number, string>();
  #line: Waiter[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** What the call answers. */
  perform(operation: Operation): number | Grant | string[] | undefined {
    switch (operation.type) {
      case 'acquire':
        return this.#acquire(operation);
      case 'release':
        return this.#release(operation.connection);
      case 'expire':
        return this.#expire(operation.nowMs);
    }
  }

  /** Who has what, and who is in line, as the diagram shows it. */
  get said(): string {
    const held = [...this.#holders].sort(([one], [other]) => one - other).map(([number, who]) => `${number}:${who}`);
    const line = this.#line.map(({ caller }) => caller);
    return `${held.join(' ')}${line.length > 0 ? ` | ${line.join(' ')}` : ''}` || '–';
  }

  #acquire({ caller, deadlineMs }: Waiter): number | undefined {
    for (let connection = 1; connection <= this.#size; connection++) {
      if (this.#holders.has(connection)) continue;
      this.#holders.set(connection, caller);
      return connection;
    }
    this.#line.push({ caller, deadlineMs });
    return undefined;
  }

  #release(connection: number): Grant | undefined {
    if (!this.#holders.delete(connection)) return undefined;
    const next = this.#line.shift();
    if (!next) return undefined;
    this.#holders.set(connection, next.caller);
    return { caller: next.caller, connection };
  }

  #expire(nowMs: number): string[] {
    const gone = this.#line.filter(({ deadlineMs }) => deadlineMs <= nowMs);
    this.#line = this.#line.filter(({ deadlineMs }) => deadlineMs > nowMs);
    return gone.map(({ caller }) => caller);
  }
}
