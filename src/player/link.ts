import { fits, type KnobValue } from '#engine/knob.ts';
import { knobAsText, knobFromText } from '#engine/knob-text.ts';
import { defaultSpec, type AnyScenario, type Intervention, type RunSpec } from '#engine/scenario.ts';

const INTERVENTIONS_MAX = 20;

/** What a shared link says of a figure: the run, and with which option of the compared knob it stands beside. */
export interface Shared {
  readonly spec: RunSpec;
  readonly other: string | undefined;
}

/** A link that could not be read leaves the default in its place. */
export type SharedOutcome =
  | { readonly type: 'none' }
  | { readonly type: 'read'; readonly shared: Shared }
  | { readonly type: 'broken'; readonly where: string };

/**
 * A run as a query value that a person can read: `seed.7_capacity.350_policy.lfu_at.3000.cache.kill_beside.fifo`. Knobs
 * that stand at their default are left out.
 */
export function writeShared(scenario: AnyScenario, { spec, other }: Shared): string {
  const plain = defaultSpec(scenario);
  const knobs = Object.entries(spec.knobs).filter(([name, value]) => plain.knobs[name] !== value);
  return [
    `seed.${spec.seed}`,
    ...knobs.map(([name, value]) => knobAsText(name, value)),
    ...spec.interventions.map(({ atMs, to, message }) => `at.${atMs}.${to}.${message}`),
    ...(other === undefined ? [] : [`beside.${other}`]),
  ].join('_');
}

/** Reads what `writeShared` wrote; anything that does not fit the scenario makes the whole link broken, and says where. */
export function readShared(scenario: AnyScenario, text: string | null): SharedOutcome {
  if (text === null) return { type: 'none' };
  const plain = defaultSpec(scenario);
  const knobs: Record<string, KnobValue> = { ...plain.knobs };
  const interventions: Intervention[] = [];
  let seed = plain.seed;
  let other: string | undefined;
  for (const part of text.split('_')) {
    const [name = '', ...rest] = part.split('.');
    if (name === 'seed' && /^\d{1,9}$/.test(rest.join('.'))) seed = Number(rest[0]);
    else if (name === 'at') {
      const intervention = readIntervention(scenario, rest);
      if (!intervention || interventions.length === INTERVENTIONS_MAX) return { type: 'broken', where: part };
      interventions.push(intervention);
    } else if (name === 'beside' && isOption(scenario, rest.join('.'))) other = rest.join('.');
    else {
      const value = knobFromText(scenario.knobs, name, rest.join('.'));
      if (value === undefined) return { type: 'broken', where: part };
      knobs[name] = value;
    }
  }
  return { type: 'read', shared: { spec: { ...plain, seed, knobs, interventions }, other } };
}

function readIntervention(
  scenario: AnyScenario,
  [at = '', to = '', message = '']: readonly string[],
): Intervention | undefined {
  const atMs = Number(at || NaN);
  const isKnown = scenario.faults.some((fault) => fault.to === to && fault.message === message);
  return isKnown && atMs >= 0 && atMs <= scenario.durationMs ? { atMs, to, message } : undefined;
}

function isOption(scenario: AnyScenario, option: string): boolean {
  return scenario.compare !== undefined && fits(scenario.knobs[scenario.compare]!, option);
}
