import { readFileSync } from 'node:fs';
import lru from '#content/chapters/cache/exercises/lru/exercise.ts';
import illusion from '#content/chapters/cache/sims/illusion/scenario.ts';
import stampede from '#content/chapters/cache/sims/stampede/scenario.ts';
import { defaultSpec, type AnyScenario, type RunSpec } from '#engine/scenario.ts';
import { runWorld } from '#parts/run-world.ts';
import { playedRun } from '#player/played-run.ts';
import { judge } from '../content/judge.ts';
import { median } from './percentile.ts';
import type { Section } from './report.ts';

const WARM_RUNS = 30;
const data = { web07: new Uint8Array(readFileSync('public/data/web07.bin')) };
const solution = readFileSync('content/chapters/cache/exercises/lru/solution.ts', 'utf8');

/** What a figure's runs and a grading cost without a page around them. */
export async function runsSection(): Promise<Section> {
  const illusionMs = await costs(illusion);
  const stampedeMs = await costs(stampede);
  const gradingMs = await repeated(async () => {
    const verdict = await judge(lru, solution, 1);
    if (verdict.type !== 'passed') throw new Error(`The solution of lru is ${verdict.type}.`);
  });
  return {
    title: 'Runs and grading in Node',
    how: `Milliseconds from a spec to all that its pictures are read from, and from the text of a solution to its verdict; medians of ${WARM_RUNS} after the first.`,
    rows: [
      { what: 'the illusion’s default run', ...within(illusionMs.plain, 20) },
      { what: `the dearest of its settings (${illusionMs.dearest})`, ...within(illusionMs.most, 20) },
      { what: 'the stampede’s default run', ...within(stampedeMs.plain, 20) },
      { what: `the dearest of its settings (${stampedeMs.dearest})`, measured: inMs(stampedeMs.most) },
      { what: '`lru` graded, the first time', measured: inMs(gradingMs[0]!) },
      { what: '`lru` graded again', measured: inMs(median(gradingMs.slice(1))) },
    ],
  };
}

/** Of the default run, and of the run with one knob turned or one fault done that costs the most. */
async function costs(scenario: AnyScenario): Promise<{ plain: number; dearest: string; most: number }> {
  const plainSpec = defaultSpec(scenario);
  const timed = async (spec: RunSpec): Promise<number> => {
    const all = await repeated(async () => {
      playedRun(scenario, spec, await runWorld(scenario, spec, { data }));
    });
    return median(all.slice(1));
  };
  const plain = await timed(plainSpec);
  let dearest = 'default';
  let most = plain;
  for (const [name, spec] of variationsOf(scenario, plainSpec)) {
    const ms = await timed(spec);
    if (ms > most) [dearest, most] = [name, ms];
  }
  return { plain, dearest, most };
}

function variationsOf(scenario: AnyScenario, plain: RunSpec): (readonly [name: string, spec: RunSpec])[] {
  const turned = Object.entries(scenario.knobs).flatMap(([name, knob]) => {
    const values = knob.type === 'choice' ? knob.options : [knob.min, knob.max];
    return values.map((value) => [`${name} ${value}`, { ...plain, knobs: { ...plain.knobs, [name]: value } }] as const);
  });
  const struck = scenario.faults.map(({ to, message }) => {
    const interventions = [{ atMs: scenario.durationMs / 3, to, message }];
    return [`${message} ${to}`, { ...plain, interventions }] as const;
  });
  return [...turned, ...struck];
}

async function repeated(act: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run <= WARM_RUNS; run++) {
    const startedAtMs = performance.now();
    await act();
    all.push(performance.now() - startedAtMs);
  }
  return all;
}

function within(measured: number, target: number): { measured: string; target: string; isMet: boolean } {
  return { measured: inMs(measured), target: `≤ ${target} ms`, isMet: measured <= target };
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
