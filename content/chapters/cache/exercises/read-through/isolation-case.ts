import { AsyncWorld, type CaseRules, type Finding } from '#kit';
import type { CreateReadThrough } from './contract.ts';

const LOAD_MS = 50;
/** The second is asked while the first is loading, the third when both know. */
const MOMENTS_MS = [100, 120, 300];

/**
 * Plays a few loaders over databases of their own: what one was told is nothing to the others. Whatever else may be wrong
 * with an answer, or that there is none, is for other checks to say.
 */
export const playIsolation: CaseRules<CreateReadThrough, { readonly key: string }>['play'] = async (
  create,
  { key },
  log,
) => {
  const world = new AsyncWorld(log);
  const way = { from: 'yours', to: 'database', thereMs: LOAD_MS / 2, backMs: LOAD_MS / 2 };
  const told: readonly unknown[] = MOMENTS_MS.map((_, index) => `${key}${index + 1}`);
  for (const [index, atMs] of MOMENTS_MS.entries()) {
    const expected = `${key}${index + 1}`;
    const call = `createReadThrough(…).get("${key}")`;
    world.at(atMs, () => {
      const yours = create({
        load: () => world.send(way, `load ${key}`, () => ({ text: expected, outcome: { value: expected } })),
        now: () => world.nowMs,
        random: () => 0,
        lifetimeMs: 1_000,
        jitter: 0,
      });
      log.answer({ atMs, call });
      world.ask(
        () => yours.get(key),
        (settled) => {
          if (settled.type === 'rejected') world.crash(settled.reason);
          else if (log.answer({ atMs: world.nowMs, call, compare: { expected, got: settled.value } })) return;
          else if (told.includes(settled.value)) find(world.nowMs);
        },
      );
    });
  }
  const finding = await world.run();
  if (!finding) log.claim(world.nowMs, 'answers to another', '0', '0', true);
  return finding;

  function find(atMs: number): void {
    log.wrong('yours', atMs, key);
    const finding: Finding = {
      fault: { name: 'isolation', data: { key } },
      clash: { causeAtMs: MOMENTS_MS[0]!, effectAtMs: atMs },
    };
    world.find(finding);
  }
};
