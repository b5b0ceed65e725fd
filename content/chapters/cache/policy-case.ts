import { lower, shorter, show, type Policy, type Random } from '#kit';

/** What a cache's user may store; the falsy ones among them are values like any other. */
export type Value = string | number | boolean | null;

/** Makes a cache; what the reader of these exercises exports. */
export type CreateCache = (capacity: number) => Policy<Value>;

/** One call; a `get` may be repeated. `create` makes another cache, to which all later calls go. */
export type Operation =
  | { readonly type: 'get'; readonly key: string; readonly times: number }
  | { readonly type: 'set'; readonly key: string; readonly value: Value }
  | { readonly type: 'create' };

/** A new cache and the calls that it gets, one a second. */
export interface PolicyCase {
  readonly capacity: number;
  readonly operations: readonly Operation[];
}

export const LANES = ['caller', 'yours', 'rule'] as const;

export const get = (key: string, times = 1): Operation => ({ type: 'get', key, times });
export const set = (key: string, value: Value): Operation => ({ type: 'set', key, value });
export const create: Operation = { type: 'create' };

/** A call as the reader would write it. */
export function callOf(operation: Operation, capacity: number): string {
  switch (operation.type) {
    case 'create':
      return `createCache(${capacity})`;
    case 'get':
      return `get(${show(operation.key)})${operation.times > 1 ? ` × ${operation.times}` : ''}`;
    case 'set':
      return `set(${show(operation.key)}, ${show(operation.value)})`;
  }
}

/** Fewer calls, a smaller cache, plainer keys, plainer values. */
export function* smallerCase({ capacity, operations }: PolicyCase): Generator<PolicyCase> {
  for (const fewer of shorter(operations)) yield { capacity, operations: fewer };
  for (const less of lower(capacity, 1)) yield { capacity: less, operations };
  for (const plain of [plainKeys, plainValues]) {
    const plainer = plain(operations);
    if (JSON.stringify(plainer) !== JSON.stringify(operations)) yield { capacity, operations: plainer };
  }
}

/** The same calls with the keys a, b, c, in the order in which they first appear. */
function plainKeys(operations: readonly Operation[]): Operation[] {
  const letters = new Map<string, string>();
  const letterOf = (key: string): string => {
    const letter = letters.get(key) ?? String.fromCharCode('a'.charCodeAt(0) + letters.size);
    letters.set(key, letter);
    return letter;
  };
  return operations.map((operation) =>
    operation.type === 'create' ? operation : { ...operation, key: letterOf(operation.key) },
  );
}

/** The same calls with the values 1, 2, 3. */
function plainValues(operations: readonly Operation[]): Operation[] {
  let value = 0;
  return operations.map((operation) => (operation.type === 'set' ? set(operation.key, ++value) : operation));
}

/** Keys that trip caches built on plain objects, among ordinary ones. */
const KEYS = ['a', 'b', 'c', 'd', 'e', '', '0', 'constructor', '__proto__'];
const VALUES: readonly Value[] = [1, 2, 3, 0, '', false, null, 'x'];

/** A random case: a capacity from 1 to 4 and up to forty calls over a few more keys than fit. */
export function drawCase(random: Random): PolicyCase {
  const capacity = 1 + random.integer(4);
  const keys = Array.from({ length: capacity + 2 }, () => random.pick(KEYS));
  return { capacity, operations: drawCalls(random, 10 + random.integer(31), keys) };
}

/** A random case with room enough for trees of several levels: a capacity from 5 to 12, and plain keys, all different. */
export function drawLargeCase(random: Random): PolicyCase {
  const capacity = 5 + random.integer(8);
  const keys = Array.from({ length: capacity + 3 }, (_, at) => `k${at}`);
  return { capacity, operations: drawCalls(random, 10 * capacity, keys) };
}

function drawCalls(random: Random, count: number, keys: readonly string[]): Operation[] {
  return Array.from({ length: count }, () =>
    random.uniform() < 0.5 ? get(random.pick(keys)) : set(random.pick(keys), random.pick(VALUES)),
  );
}
