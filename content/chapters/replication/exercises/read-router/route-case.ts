import { lower, shorter, type Random } from '#kit';

/** How a call's answer comes back. Late means after the next operation, and never means that it is lost. */
type Back = 'soon' | 'late' | 'never';

/** Clients and replicas go by their numbers, from 0. */
export type Operation =
  /** Writes to the primary. */
  | { readonly type: 'write'; readonly client: number; readonly back: Back }
  /** Reads so often in a row, from wherever the router says. */
  | { readonly type: 'read'; readonly client: number; readonly times: number; readonly back: Back }
  /** A replica applies all but the last few writes, and reports it, or will only later. */
  | { readonly type: 'apply'; readonly replica: number; readonly behind: number; readonly isReported: boolean }
  /** A replica goes down, comes up, is taken away, or comes up built anew with an empty log. */
  | { readonly type: 'turn'; readonly replica: number; readonly to: 'down' | 'up' | 'gone' | 'anew' }
  /** As many strangers read once each. */
  | { readonly type: 'crowd'; readonly reads: number }
  /** Another router is made, for all that follows. */
  | { readonly type: 'create' };

/** What a few clients do, before a primary and its replicas. */
export interface RouteCase {
  readonly clients: readonly string[];
  /** How many replicas there are, all up. */
  readonly replicas: number;
  /** Where the log ends at first, and how much longer each write makes it. */
  readonly startsAt: number;
  readonly stride: number;
  readonly operations: readonly Operation[];
}

export const REPLICAS = ['replica1', 'replica2', 'replica3'] as const;
export const LANES = ['client1', 'client2', 'primary', ...REPLICAS] as const;

export const write = (client = 0, back: Back = 'soon'): Operation => ({ type: 'write', client, back });
export const read = (client = 0, back: Back = 'soon', times = 1): Operation => ({ type: 'read', client, times, back });
export const apply = (replica: number, behind = 0, isReported = true): Operation => ({
  type: 'apply',
  replica,
  behind,
  isReported,
});
export const turn = (replica: number, to: Extract<Operation, { type: 'turn' }>['to']): Operation => ({
  type: 'turn',
  replica,
  to,
});

/** Fewer operations, fewer replicas, fewer reads in a row, answers that come back soon. */
export function* smallerRouteCase(testCase: RouteCase): Generator<RouteCase> {
  const { operations, replicas } = testCase;
  for (const fewer of shorter(operations)) yield { ...testCase, operations: fewer };
  for (const fewer of lower(replicas, 1)) {
    const isThere = (operation: Operation): boolean => !('replica' in operation) || operation.replica < fewer;
    yield { ...testCase, replicas: fewer, operations: operations.filter(isThere) };
  }
  for (const [index, operation] of operations.entries()) {
    for (const simpler of simplerOperations(operation)) {
      yield { ...testCase, operations: operations.with(index, simpler) };
    }
  }
}

function* simplerOperations(operation: Operation): Generator<Operation> {
  if (operation.type === 'read') for (const times of lower(operation.times, 1)) yield { ...operation, times };
  if ('back' in operation && operation.back !== 'soon') yield { ...operation, back: 'soon' };
  if (operation.type === 'apply' && !operation.isReported) yield { ...operation, isReported: true };
}

const NAMES = ['ann', 'bob', 'Ann', '', '__proto__', 'constructor', '0'];
const STARTS = [0, 8, 96, 9_990, 99_999_999_000, 999_999_990_000];
const STRIDES = [1, 3, 7, 120];
const TURNS = ['down', 'up', 'up', 'gone', 'anew'] as const;

/** A random case: two clients, up to three replicas that lag, come and go, and positions about to get one digit more. */
export function drawRouteCase(random: Random): RouteCase {
  const first = random.integer(NAMES.length);
  const second = (first + 1 + random.integer(NAMES.length - 1)) % NAMES.length;
  const replicas = 1 + random.integer(3);
  const drawBack = (): Back => (random.uniform() < 0.75 ? 'soon' : random.pick(['late', 'late', 'never']));
  const operations = Array.from({ length: 6 + random.integer(25) }, (): Operation => {
    const chance = random.uniform();
    if (chance < 0.2) return write(random.integer(2), drawBack());
    if (chance < 0.6) return read(random.integer(2), drawBack(), 1 + random.integer(random.uniform() < 0.1 ? 12 : 2));
    if (chance < 0.9) return apply(random.integer(replicas), random.integer(4), random.uniform() < 0.7);
    return turn(random.integer(replicas), random.pick(TURNS));
  });
  const startsAt = random.pick(STARTS);
  return { clients: [NAMES[first]!, NAMES[second]!], replicas, startsAt, stride: random.pick(STRIDES), operations };
}
