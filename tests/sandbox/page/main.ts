import { compile } from '#grading/compile.ts';
import type { Verdict } from '#grading/verdict.ts';
import { createSandbox } from '#sandbox/host.ts';
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
  return JSON.parse(
    JSON.stringify(verdict, (name, value: unknown) => (name === 'trace' ? undefined : value)),
  ) as Verdict;
}

const tools = { grade, sandbox, compile };
export type SandboxTools = typeof tools;
Object.assign(globalThis, { sandboxTools: tools });
