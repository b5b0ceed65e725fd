import { lower, shorter, show, type Random } from '#kit';

/** One call; a `create` makes another pool, to which all later calls go. After an `other` they go to the same as before. */
export type Operation =
  | { readonly type: 'acquire'; readonly caller: string; readonly deadlineMs: number }
  | { readonly type: 'release'; readonly connection: number }
  | { readonly type: 'expire'; readonly nowMs: number }
  | { readonly type: 'create' }
  | { readonly type: 'other' };

/** A new pool and the calls that it gets. */
export interface PoolCase {
  readonly size: number;
  readonly operations: readonly Operation[];
}

export const LANES = ['caller', 'yours', 'rule'] as const;

const LATE_MS = 9_000;

export const acquire = (caller: string, deadlineMs = LATE_MS): Operation => ({ type: 'acquire', caller, deadlineMs });
export const release = (connection: number): Operation => ({ type: 'release', connection });
export const expire = (nowMs: number): Operation => ({ type: 'expire', nowMs });
export const create: Operation = { type: 'create' };
export const other: Operation = { type: 'other' };

/** A call as the reader would write it. */
export function callOf(operation: Operation, size: number): string {
  switch (operation.type) {
    case 'create':
    case 'other':
      return `createConnectionPool(${size})`;
    case 'acquire':
      return `acquire(${show(operation.caller)}, ${operation.deadlineMs})`;
    case 'release':
      return `release(${operation.connection})`;
    case 'expire':
      return `expire(${operation.nowMs})`;
  }
}

/** Fewer calls, fewer connections, earlier deadlines. */
export function* smallerPoolCase({ size, operations }: PoolCase): Generator<PoolCase> {
  for (const fewer of shorter(operations)) yield { size, operations: fewer };
  for (const less of lower(size, 1)) yield { size: less, operations };
}

const CALLERS = ['constructor', '__proto__', 'ada', 'joon', 'mina', '7', '3', ''];
const STEP_MS = 100;

/** A random case: callers come once each, some give back, some twice, and the clock goes on. One in six is a large pool. */
export function drawPoolCase(random: Random): PoolCase {
  const isLarge = random.integer(6) === 0;
  const size = 1 + random.integer(3) + (isLarge ? 9 : 0);
  const callers = isLarge ? Array.from({ length: 16 }, (_, at) => `c${at}`) : [...CALLERS];
  let nowMs = 0;
  const operations = Array.from({ length: (isLarge ? 20 : 6) + random.integer(20) }, (): Operation => {
    const chance = random.uniform();
    if (chance < (isLarge ? 0.6 : 0.45) && callers.length > 0) {
      const [caller] = callers.splice(random.integer(callers.length), 1);
      return acquire(caller!, nowMs + STEP_MS * random.integer(6));
    }
    if (chance < 0.8) return release(random.integer(size + 2));
    nowMs += STEP_MS * random.integer(4);
    return expire(nowMs);
  });
  return { size, operations };
}
