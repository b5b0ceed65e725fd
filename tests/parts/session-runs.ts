import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type AnyScenario, type Intervention } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

export interface Setting {
  readonly seed?: number;
  /** Nothing is done to anybody unless given. */
  readonly interventions?: readonly Intervention[];
  readonly fillings?: Readonly<Record<string, unknown>>;
}

/** A run with some knobs turned. */
export function runWith(
  scenario: AnyScenario,
  knobs: Readonly<Record<string, KnobValue>>,
  setting: Setting = {},
): Promise<Trace> {
  const plain = defaultSpec(scenario);
  const { seed = plain.seed, interventions = [], fillings = {} } = setting;
  return runWorld(scenario, { ...plain, seed, knobs: { ...plain.knobs, ...knobs }, interventions }, { fillings });
}

/** How many of the things that were confirmed each look at a cart did not show, in order. */
export function looksOf(trace: Trace): { readonly atMs: number; readonly visitor: number; readonly missing: number }[] {
  return [...eventsOf(trace)]
    .filter(({ kind }) => kind === 'looked')
    .map(({ atMs, subject, value }) => ({ atMs, visitor: subject, missing: value }));
}

/** Of the visitors with something in their cart at `atMs` who looked again after `laterMs`, the share that missed something. */
export function shareRobbed(
  trace: Trace,
  atMs: number,
  laterMs: number,
): { readonly of: number; readonly share: number } {
  const looks = looksOf(trace);
  const before = new Set(looks.filter((look) => look.atMs < atMs).map(({ visitor }) => visitor));
  const after = looks.filter((look) => look.atMs >= laterMs && before.has(look.visitor));
  const all = new Set(after.map(({ visitor }) => visitor));
  const robbed = new Set(after.filter(({ missing }) => missing > 0).map(({ visitor }) => visitor));
  return { of: all.size, share: robbed.size / all.size };
}
