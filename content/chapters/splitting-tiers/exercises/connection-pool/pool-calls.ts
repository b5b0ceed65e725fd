import { again, CallChecks, lower, other, show, type CallCase, type CallRules, type Random } from '#kit';
import type { ConnectionPool, CreateConnectionPool, Grant } from './contract.ts';
import { PoolRule, type Operation } from './pool-rule.ts';

/** A pool's size, and the calls that it gets. */
export type PoolCase = CallCase<number, Operation>;

const LATE_MS = 9_000;

export const acquire = (caller: string, deadlineMs = LATE_MS): Operation => ({ type: 'acquire', caller, deadlineMs });
export const release = (connection: number): Operation => ({ type: 'release', connection });
export const expire = (nowMs: number): Operation => ({ type: 'expire', nowMs });

const rules: CallRules<CreateConnectionPool, ConnectionPool, PoolRule, number, Operation> = {
  make: (createPool, size) => createPool(size),
  rule: (size) => new PoolRule(size),
  made: (size) => `createConnectionPool(${size})`,
  callOf(operation) {
    switch (operation.type) {
      case 'acquire':
        return `acquire(${show(operation.caller)}, ${operation.deadlineMs})`;
      case 'release':
        return `release(${operation.connection})`;
      case 'expire':
        return `expire(${operation.nowMs})`;
    }
  },
  ask(pool, operation) {
    switch (operation.type) {
      case 'acquire':
        return pool.acquire(operation.caller, operation.deadlineMs);
      case 'release':
        return pool.release(operation.connection);
      case 'expire':
        return pool.expire(operation.nowMs);
    }
  },
  expect: (rule, operation) => rule.perform(operation),
  holds: (rule) => rule.said,
  said(answer) {
    if (Array.isArray(answer)) return `[${Array.from(answer as unknown[], show).join(', ')}]`;
    if (typeof answer !== 'object' || answer === null) return show(answer);
    const { caller, connection } = answer as Grant;
    return `{ caller: ${show(caller)}, connection: ${show(connection)} }`;
  },
  smallerSetup: (size) => lower(size, 1),
  data: (size) => ({ size }),
};

export const poolChecks = new CallChecks(rules);

export const pool = (size: number, ...calls: (Operation | typeof again | typeof other)[]): PoolCase => ({
  setup: size,
  calls,
});

const CALLERS = ['constructor', '__proto__', 'ada', 'joon', 'mina', '7', '3', ''];
const STEP_MS = 100;

/** A random case: callers come once each, some give back, some twice, and the clock goes on. One in six is a large pool. */
export function drawPoolCase(random: Random): PoolCase {
  const isLarge = random.integer(6) === 0;
  const size = 1 + random.integer(3) + (isLarge ? 9 : 0);
  const callers = isLarge ? Array.from({ length: 16 }, (_, at) => `c${at}`) : [...CALLERS];
  let nowMs = 0;
  const calls = Array.from({ length: (isLarge ? 20 : 6) + random.integer(20) }, (): Operation => {
    const chance = random.uniform();
    if (chance < (isLarge ? 0.6 : 0.45) && callers.length > 0) {
      const [caller] = callers.splice(random.integer(callers.length), 1);
      return acquire(caller!, nowMs + STEP_MS * random.integer(6));
    }
    if (chance < 0.8) return release(random.integer(size + 2));
    nowMs += STEP_MS * random.integer(4);
    return expire(nowMs);
  });
  return { setup: size, calls };
}
