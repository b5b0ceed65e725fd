import { scenarioById } from '#catalog/scenarios.ts';
import { digestOf } from '#engine/digest.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { loadBuild } from '#grading/compile-load.ts';
import { compile } from '#grading/compile.ts';
import { createMeter } from '#grading/meter.ts';
import type { Verdict } from '#grading/verdict.ts';
import { runWorld } from '#parts/run-world.ts';
import { createSandbox } from '#sandbox/host.ts';
import type { Report } from '#sandbox/protocol.ts';
import { exerciseById } from './exercises.ts';
import { watchForStalls } from './stall.ts';

/** What the page saw of one program. */
export interface Observation {
  readonly verdict: Verdict;
  readonly printed: readonly string[];
  /** From the source to the verdict. */
  readonly tookMs: number;
  /** The longest time during which the page could do nothing. */
  readonly stallMs: number;
  readonly draft: string | null;
}

/** A run's trace as its digest, or the verdict in its place. */
export type Ran = { readonly digest: string } | { readonly verdict: Verdict };

const SCENARIO = 'cache/illusion';
const EXERCISE = 'cache/lru';

const sandbox = createSandbox();

/** Grades a source as the site does, with the draft saved before anything runs. */
async function grade(exerciseId: string, source: string): Promise<Observation> {
  localStorage.setItem('draft', source);
  const stopWatching = watchForStalls();
  const startedAtMs = performance.now();
  const { verdict, printed } = await verdictOn(exerciseId, source);
  const tookMs = performance.now() - startedAtMs;
  const stallMs = await stopWatching();
  return { verdict: withoutTrace(verdict), printed, tookMs, stallMs, draft: localStorage.getItem('draft') };
}

async function verdictOn(
  exerciseId: string,
  source: string,
): Promise<{ verdict: Verdict; printed: readonly string[] }> {
  const compiled = compile(source);
  if (compiled.type !== 'compiled') return { verdict: compiled, printed: [] };
  const report = await sandbox.run({ type: 'grade', exerciseId, code: compiled.code, seed: compiled.digest });
  if (report.type !== 'verdict') throw new Error('grading ends in a verdict');
  return report;
}

/** Columns do not survive the way to the test as JSON. */
function withoutTrace(verdict: Verdict): Verdict {
  const text = JSON.stringify(verdict, (name, value: unknown) => (name === 'trace' ? undefined : value));
  return JSON.parse(text) as Verdict;
}

/** Runs the first figure with the reader's policy in the sandbox. */
async function runThere(source: string): Promise<Ran> {
  const fillings = { policy: { exerciseId: EXERCISE, code: codeOf(source) } };
  return ran(await sandbox.run({ type: 'run', spec: yours(), fillings }));
}

/** The same on the page, without a sandbox. */
async function runHere(source: string): Promise<Ran> {
  const loaded = await loadBuild(codeOf(source), exerciseById(EXERCISE), createMeter(Infinity), (code) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    return import(/* @vite-ignore */ url);
  });
  if (loaded.type !== 'loaded') return { verdict: loaded };
  const trace = await runWorld(scenarioById(SCENARIO), yours(), { fillings: { policy: loaded.build } });
  return { digest: digestOf(trace) };
}

function yours(): RunSpec {
  const spec = defaultSpec(scenarioById(SCENARIO));
  return { ...spec, knobs: { ...spec.knobs, policy: 'yours' } };
}

function codeOf(source: string): string {
  const compiled = compile(source);
  if (compiled.type !== 'compiled') throw new Error(compiled.message);
  return compiled.code;
}

function ran(report: Report): Ran {
  return report.type === 'trace' ? { digest: digestOf(report.trace) } : { verdict: withoutTrace(report.verdict) };
}

Object.assign(globalThis, { sandboxTools: { grade, runHere, runThere, sandbox } });
