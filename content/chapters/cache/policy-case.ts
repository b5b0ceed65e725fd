import { lower, shorter, type CaseLog, type CaseRules, type Finding, type Policy, type Random } from '#kit';

/** What a cache's user may store; the falsy ones among them are values like any other. */
export type Value = string | number | boolean | null;

/** Makes a cache; what the reader of these exercises exports. */
export type CreateCache = (capacity: number) => Policy<Value>;

/** One call. */
export type Operation =
  | { readonly type: 'get'; readonly key: string }
  | { readonly type: 'set'; readonly key: string; readonly value: Value };

/** A new cache and the calls that it gets, one a second. */
export interface PolicyCase {
  readonly capacity: number;
  readonly operations: readonly Operation[];
}

/** What the rule says, and can be asked why. */
export interface PolicyRule extends Policy<Value> {
  /** The keys that are held, the next to be forgotten first. */
  keys(): readonly string[];
}

export const LANES = ['caller', 'yours', 'rule'] as const;

export const get = (key: string): Operation => ({ type: 'get', key });
export const set = (key: string, value: Value): Operation => ({ type: 'set', key, value });

const STEP_MS = 1_000;
const ANSWER_MS = 400;

/**
 * Plays a case against the reader's cache and the rule side by side; the first answer that differs is a finding under
 * `fault`. Its data: `key`, `capacity`, `step` (the wrong answer's) and `cause` (the step with which it clashes).
 */
export function playAgainst(
  rule: (capacity: number) => PolicyRule,
  fault: string,
): CaseRules<CreateCache, PolicyCase>['play'] {
  return (create, { capacity, operations }, log) => {
    const yours = create(capacity);
    const model = rule(capacity);
    const touchedAt = new Map<string, number>();
    const forgottenAt = new Map<string, number>();
    for (const [index, operation] of operations.entries()) {
      const step = index + 1;
      const finding = perform(operation, step);
      if (finding) return finding;
    }
    return undefined;

    function perform(operation: Operation, step: number): Finding | undefined {
      const { key } = operation;
      const atMs = step * STEP_MS;
      const before = model.keys();
      if (operation.type === 'set') {
        log.message('caller', 'yours', atMs - ANSWER_MS, atMs, `set ${key} = ${String(operation.value)}`);
        log.answer({ atMs, call: callOf(operation) });
        yours.set(key, operation.value);
        model.set(key, operation.value);
        remember(key, step, before);
        log.holds('rule', atMs, model.keys().join(' '));
        return undefined;
      }
      log.message('caller', 'yours', atMs - ANSWER_MS, atMs, `get ${key}`);
      const got: unknown = yours.get(key);
      const expected = model.get(key);
      const isRight = log.answer({ atMs, call: callOf(operation), compare: { expected, got } });
      if (isRight) {
        if (expected !== undefined) remember(key, step, before);
        log.message('yours', 'caller', atMs, atMs + ANSWER_MS, expected === undefined ? 'miss' : String(expected));
        log.holds('rule', atMs, model.keys().join(' '));
        return undefined;
      }
      log.wrong('yours', atMs, key);
      const cause = (expected === undefined ? forgottenAt.get(key) : touchedAt.get(key)) ?? step;
      return {
        fault: { name: fault, data: { key, capacity, step, cause } },
        clash: { causeAtMs: cause * STEP_MS, effectAtMs: atMs },
      };
    }

    function remember(key: string, step: number, before: readonly string[]): void {
      touchedAt.set(key, step);
      const after = new Set(model.keys());
      for (const held of before) if (!after.has(held)) forgottenAt.set(held, step);
    }
  };
}

/** Fewer calls, a smaller cache. */
export function* smallerCase({ capacity, operations }: PolicyCase): Generator<PolicyCase> {
  for (const fewer of shorter(operations)) yield { capacity, operations: fewer };
  for (const less of lower(capacity, 1)) yield { capacity: less, operations };
}

/** Keys that trip caches built on plain objects, among ordinary ones. */
const KEYS = ['a', 'b', 'c', 'd', 'e', '', '0', 'constructor', '__proto__'];
const VALUES: readonly Value[] = [1, 2, 3, 0, '', false, null, 'x'];

/** A random case: a capacity from 1 to 4 and up to forty calls over a few more keys than fit. */
export function drawCase(random: Random): PolicyCase {
  const capacity = 1 + random.integer(4);
  const keys = Array.from({ length: capacity + 2 }, () => random.pick(KEYS));
  const operations = Array.from({ length: 10 + random.integer(31) }, () =>
    random.uniform() < 0.5 ? get(random.pick(keys)) : set(random.pick(keys), random.pick(VALUES)),
  );
  return { capacity, operations };
}

/** Sizes between which the work of one call must not grow. */
const SMALL = 64;
const LARGE = 1_024;
/** Steps a call may take more at the larger size: room for a loop or two of fixed length, not for a walk. */
const EXTRA_STEPS = 24;

/**
 * A play that compares the counted steps of a call in a small full cache and in a large one: reads of kept keys, writes of
 * old and of new ones.
 */
export const playForSpeed: CaseRules<CreateCache, { readonly calls: number }>['play'] = (create, { calls }, log) => {
  const small = stepsPerCall(create, SMALL, calls, log);
  const large = stepsPerCall(create, LARGE, calls, log);
  log.claim(1_000, `capacity ${SMALL}`, 'a few steps a call', `${small} steps a call`, true);
  const isFast = log.claim(
    2_000,
    `capacity ${LARGE}`,
    'as many',
    `${large} steps a call`,
    large <= small + EXTRA_STEPS,
  );
  if (isFast) return undefined;
  log.moment('yours', 1_000, `${small}`);
  log.wrong('yours', 2_000, `${large}`);
  return {
    fault: { name: 'speed', data: { small, large, from: SMALL, to: LARGE } },
    clash: { causeAtMs: 1_000, effectAtMs: 2_000 },
  };
};

function stepsPerCall(create: CreateCache, capacity: number, calls: number, { meter }: CaseLog): number {
  const cache = create(capacity);
  for (let key = 0; key < capacity; key++) cache.set(`k${key}`, key);
  for (let key = 0; key < capacity; key += 2) cache.get(`k${key}`);
  const before = meter.steps;
  for (let call = 0; call < calls; call++) {
    cache.get(`k${(call * 7) % capacity}`);
    cache.set(`k${(call * 11) % capacity}`, call);
    cache.set(`new${call}`, call);
  }
  return Math.round((meter.steps - before) / (3 * calls));
}

function callOf(operation: Operation): string {
  const key = JSON.stringify(operation.key);
  return operation.type === 'get' ? `get(${key})` : `set(${key}, ${JSON.stringify(operation.value)})`;
}
