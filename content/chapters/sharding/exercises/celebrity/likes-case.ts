import { shorter, type Random } from '#kit';

/** One thing that happens in a case, on one of two web servers. */
export type Operation =
  | { readonly type: 'add'; readonly server: Server; readonly photo: string; readonly user: string }
  | { readonly type: 'of'; readonly server: Server; readonly photo: string }
  /** From here on the photo gets more than one shard can bear. */
  | { readonly type: 'heats'; readonly photo: string };

export type Server = 1 | 2;

export interface LikesCase {
  readonly parts: number;
  readonly operations: readonly Operation[];
}

export const LANES = ['yours', 'rule'] as const;

const OPERATIONS_MAX = 24;
/** Names that run into each other when a part's number is put behind them. */
const PHOTOS = ['p', 'p1', 'p11'];
const USERS = ['mina', 'joon', 'ada'];

export const add = (photo: string, user: string, server: Server = 1): Operation => ({
  type: 'add',
  server,
  photo,
  user,
});
export const of = (photo: string, server: Server = 1): Operation => ({ type: 'of', server, photo });
export const heats = (photo: string): Operation => ({ type: 'heats', photo });

export function drawLikesCase(random: Random): LikesCase {
  const operations = Array.from({ length: 4 + random.integer(OPERATIONS_MAX - 3) }, () => drawOperation(random));
  return { parts: random.pick([2, 3, 12]), operations };
}

export function* smallerLikesCase({ parts, operations }: LikesCase): Generator<LikesCase> {
  for (const fewer of shorter(operations)) yield { parts, operations: fewer };
  if (parts !== 2) yield { parts: 2, operations };
  for (const [at, operation] of operations.entries()) {
    if (operation.type !== 'heats' && operation.server === 2) {
      yield { parts, operations: operations.with(at, { ...operation, server: 1 }) };
    }
  }
}

function drawOperation(random: Random): Operation {
  const server = random.pick([1, 2] as const);
  const photo = random.pick(PHOTOS);
  const chance = random.uniform();
  if (chance < 0.1) return heats(photo);
  return chance < 0.65 ? add(photo, random.pick(USERS), server) : of(photo, server);
}
