import { lower, shorter, show, type CaseLog, type CaseRules, type Finding, type Random } from '#kit';
import type { PlanCapacity, Tier } from './contract.ts';

/** A load and the use to which machines may be driven. */
export interface PlanCase {
  readonly tiers: readonly Tier[];
  readonly usePercent: number;
}

export const LANES = ['yours', 'rule'] as const;

const STEP_MS = 1_000;
const NAMES = ['web', 'database', 'search', '2', 'constructor', '__proto__'];
const PER_SECOND_MAX = 5_000;
const PER_MACHINE_MAX = 300;

export const tier = (name: string, perSecond: number, perMachine: number): Tier => ({ name, perSecond, perMachine });

/** The rule as plainly as it can be said: add machines until none is busier than it may be; then one more. */
export function expectedOf({ perSecond, perMachine }: Tier, usePercent: number): number {
  let machines = 1;
  while (perSecond * 100 > machines * perMachine * usePercent) machines++;
  return machines + 1;
}

/** Plays a case: the first tier whose number is not the rule's is the finding, under the name that `faultOf` gives. */
export function playPlan(faultOf: (wrong: WrongNumber) => string): CaseRules<PlanCapacity, PlanCase>['play'] {
  return (plan, { tiers, usePercent }, log) => {
    const loads = tiers.map(({ name, perSecond, perMachine }) => `${name}: ${perSecond} / ${perMachine}`);
    log.answer({ atMs: STEP_MS, call: `planCapacity([${loads.join(', ')}], ${usePercent})` });
    log.moment('yours', STEP_MS, `${usePercent} %`);
    const given = tiers.map((one) => ({ ...one }));
    const answer = plan(given, usePercent);
    const got = numbersIn(answer, tiers);
    for (const [at, one] of tiers.entries()) {
      const atMs = (at + 2) * STEP_MS;
      const expected = expectedOf(one, usePercent);
      log.holds('rule', atMs, `${one.name}: ${expected}`);
      if (log.answer({ atMs, call: one.name, compare: { expected, got: got[at] } })) continue;
      log.wrong('yours', atMs, `${one.name}: ${show(got[at])}`);
      return findingOf({ tier: one, tiers, usePercent, expected, got: got[at] }, faultOf, atMs);
    }
    return judgeRest(tiers, given, answer, log);
  };
}

/** What else may be wrong: tiers that were not asked for, and a caller's list that is not as it was. */
function judgeRest(tiers: readonly Tier[], given: readonly Tier[], answer: object, log: CaseLog): Finding | undefined {
  const atMs = (tiers.length + 2) * STEP_MS;
  const clash = { causeAtMs: STEP_MS, effectAtMs: atMs };
  const names = tiers.map(({ name }) => name);
  const extra = Object.keys(answer).find((name) => !names.includes(name));
  if (!log.claim(atMs, 'Object.keys(plan)', names.join(', '), Object.keys(answer).join(', '), extra === undefined)) {
    log.wrong('yours', atMs, extra!);
    return { fault: { name: 'leftover', data: { name: extra! } }, clash };
  }
  const left = given.map(({ name }) => name).join(', ');
  if (log.claim(atMs, 'tiers', names.join(', '), left, left === names.join(', '))) return undefined;
  log.wrong('yours', atMs, left);
  return { fault: { name: 'caller', data: { before: names.join(', '), after: left } }, clash };
}

/** A number of machines that is not the rule's. */
export interface WrongNumber {
  readonly tier: Tier;
  readonly tiers: readonly Tier[];
  readonly usePercent: number;
  readonly expected: number;
  readonly got: unknown;
}

function findingOf(wrong: WrongNumber, faultOf: (wrong: WrongNumber) => string, atMs: number): Finding {
  const { tier, usePercent, expected, got } = wrong;
  const { name, perSecond, perMachine } = tier;
  const working = expected - 1;
  return {
    fault: {
      name: faultOf(wrong),
      data: { name, perSecond, perMachine, usePercent, expected, working, got: show(got) },
    },
    clash: { causeAtMs: STEP_MS, effectAtMs: atMs },
  };
}

/** Own properties only, so that no plan gets its numbers from what every object has. */
function numbersIn(plan: unknown, tiers: readonly Tier[]): unknown[] {
  if (typeof plan !== 'object' || plan === null) return [];
  return tiers.map(({ name }) => Object.getOwnPropertyDescriptor(plan, name)?.value as unknown);
}

export function* smallerPlanCase({ tiers, usePercent }: PlanCase): Generator<PlanCase> {
  for (const fewer of shorter(tiers)) if (fewer.length > 0) yield { tiers: fewer, usePercent };
  if (usePercent !== 100) yield { tiers, usePercent: 100 };
  for (const [at, one] of tiers.entries()) {
    for (const perSecond of lower(one.perSecond, 1)) yield { tiers: tiers.with(at, { ...one, perSecond }), usePercent };
    for (const perMachine of lower(one.perMachine, 1)) {
      yield { tiers: tiers.with(at, { ...one, perMachine }), usePercent };
    }
  }
}

export function drawPlanCase(random: Random): PlanCase {
  const names = NAMES.filter(() => random.uniform() < 0.5);
  const tiers = (names.length > 0 ? names : ['web']).map((name) =>
    tier(name, random.integer(PER_SECOND_MAX), 1 + random.integer(PER_MACHINE_MAX)),
  );
  return { tiers, usePercent: 1 + random.integer(100) };
}
