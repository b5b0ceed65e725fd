import { AsyncWorld, type CaseLog } from '#kit';
import type { CreateReadThrough } from './contract.ts';

/** So many keys, all asked for at one moment, and all again at others. */
export interface ManyKeys {
  readonly keys: number;
  readonly lifetimeMs: number;
  readonly jitter: number;
}

/** When all keys are loaded, in whatever case. */
export const LOADED_AT_MS = 40;

const LOAD_MS = 20;
/** What `random` gives: all of so many numbers, in no order that is seen, and even over any stretch. */
const DRAWS = 97;
const DRAWS_STEP = 29;

/** When each key was loaded for the second time, if it was, when all are asked for at `looksMs`. */
export async function reloadMoments(
  create: CreateReadThrough,
  { keys, lifetimeMs, jitter }: ManyKeys,
  looksMs: readonly number[],
  log: CaseLog,
): Promise<ReadonlyMap<string, number>> {
  const world = new AsyncWorld(log);
  const loaded = new Set<string>();
  const reloads = new Map<string, number>();
  const way = { from: 'yours', to: 'database', thereMs: LOAD_MS / 2, backMs: LOAD_MS / 2 };
  let drawn = 0;
  const yours = create({
    load(key) {
      if (!loaded.has(key)) loaded.add(key);
      else if (!reloads.has(key)) reloads.set(key, world.nowMs);
      return world.send(way, '', () => ({ text: '', outcome: { value: key } }));
    },
    now: () => world.nowMs,
    random: () => (((drawn++ * DRAWS_STEP) % DRAWS) + 0.5) / DRAWS,
    lifetimeMs,
    jitter,
  });
  for (const atMs of [LOADED_AT_MS - LOAD_MS, ...looksMs]) {
    world.at(atMs, () => {
      for (let key = 0; key < keys; key++) {
        world.ask(
          () => yours.get(`k${key}`),
          (settled) => settled.type === 'rejected' && world.crash(settled.reason),
        );
      }
    });
  }
  await world.run();
  return reloads;
}
