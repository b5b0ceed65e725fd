import { lower, shorter, show, type Random } from '#kit';

/** How many probes in a row it takes to change a balancer's mind about a server. */
export interface Patience {
  readonly downAfter: number;
  readonly upAfter: number;
}

/** What both balancers of this chapter have; one of them is also told when a request ends. */
export interface AnyBalancer {
  add(server: string): void;
  remove(server: string): void;
  probed(server: string, isGood: boolean): void;
  pick(): string | undefined;
  finished?(server: string, isGood: boolean): void;
}

export type CreateBalancer = (patience: Patience) => AnyBalancer;

/** One call; a `create` makes another balancer, to which all later calls go. After an `other` they go to the same as before. */
export type Operation =
  | { readonly type: 'add' | 'remove'; readonly server: string }
  | { readonly type: 'probed' | 'finished'; readonly server: string; readonly isGood: boolean }
  | { readonly type: 'pick' | 'create' | 'other' };

/** A new balancer and the calls that it gets, one a second. */
export interface BalancerCase {
  readonly patience: Patience;
  readonly operations: readonly Operation[];
}

export const LANES = ['caller', 'yours', 'rule'] as const;

export const add = (...servers: string[]): Operation[] => servers.map((server) => ({ type: 'add', server }));
export const remove = (server: string): Operation => ({ type: 'remove', server });
export const fails = (server: string): Operation => ({ type: 'probed', server, isGood: false });
export const answers = (server: string): Operation => ({ type: 'probed', server, isGood: true });
export const ends = (server: string): Operation => ({ type: 'finished', server, isGood: true });
export const breaks = (server: string): Operation => ({ type: 'finished', server, isGood: false });
export const pick: Operation = { type: 'pick' };
export const create: Operation = { type: 'create' };
export const other: Operation = { type: 'other' };

/** A call as the reader would write it. */
export function callOf(operation: Operation): string {
  switch (operation.type) {
    case 'create':
    case 'other':
      return 'createBalancer(…)';
    case 'pick':
      return 'pick()';
    case 'add':
    case 'remove':
      return `${operation.type}(${show(operation.server)})`;
    case 'probed':
    case 'finished':
      return `${operation.type}(${show(operation.server)}, ${operation.isGood})`;
  }
}

/** Fewer calls, less patience, plainer names. */
export function* smallerCase({ patience, operations }: BalancerCase): Generator<BalancerCase> {
  for (const fewer of shorter(operations)) yield { patience, operations: fewer };
  for (const downAfter of lower(patience.downAfter, 1)) yield { patience: { ...patience, downAfter }, operations };
  for (const upAfter of lower(patience.upAfter, 1)) yield { patience: { ...patience, upAfter }, operations };
  const plain = plainNames(operations);
  if (JSON.stringify(plain) !== JSON.stringify(operations)) yield { patience, operations: plain };
}

/** The same calls to servers a, b, c, in the order in which they first appear. */
function plainNames(operations: readonly Operation[]): Operation[] {
  const letters = new Map<string, string>();
  return operations.map((operation) => {
    if (!('server' in operation)) return operation;
    const letter = letters.get(operation.server) ?? String.fromCharCode('a'.charCodeAt(0) + letters.size);
    letters.set(operation.server, letter);
    return { ...operation, server: letter };
  });
}

/** Names that trip balancers built on plain objects, among ordinary ones. */
const SERVERS = ['a', 'b', 'c', 'd', '2', '10', 'constructor', '__proto__'];

/** Random calls, the more of some type the more often it is named in `types`. */
export function drawCase(types: readonly Operation['type'][]): (random: Random) => BalancerCase {
  return (random) => {
    const servers = Array.from({ length: 2 + random.integer(3) }, () => random.pick(SERVERS));
    const drawn = Array.from({ length: 10 + random.integer(31) }, () => drawOperation(random, types, servers));
    const patience = { downAfter: 1 + random.integer(3), upAfter: 1 + random.integer(3) };
    return { patience, operations: [...add(...servers), ...drawn] };
  };
}

function drawOperation(random: Random, types: readonly Operation['type'][], servers: readonly string[]): Operation {
  const type = random.pick(types);
  const server = random.pick(servers);
  switch (type) {
    case 'pick':
    case 'create':
    case 'other':
      return { type };
    case 'add':
    case 'remove':
      return { type, server };
    case 'probed':
    case 'finished':
      return { type, server, isGood: random.uniform() < 0.5 };
  }
}
