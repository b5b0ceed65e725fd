import { compile } from '#grading/compile.ts';
import { loadBuild } from '#grading/compile-load.ts';
import type { AnyExercise } from '#grading/exercise.ts';
import { grade } from '#grading/grade.ts';
import { CASE_STEPS_MAX, createMeter, JOB_STEPS_MAX } from '#grading/meter.ts';
import type { Verdict } from '#grading/verdict.ts';

/** The verdict on a text, reached as the sandbox does: compiled, loaded, graded, with its steps counted. */
export async function judge(exercise: AnyExercise, source: string, seed: number): Promise<Verdict> {
  const compiled = compile(source);
  if (compiled.type !== 'compiled') return compiled;
  const meter = createMeter(CASE_STEPS_MAX, undefined, JOB_STEPS_MAX);
  const loaded = await loadBuild(compiled.code, exercise, meter, importModule);
  if (loaded.type !== 'loaded') return loaded;
  return Promise.race([grade(exercise, loaded.build, { seed, meter }), stuck()]);
}

/** What a verdict says in a word: the fault's name, or its own type. */
export function wordOf(verdict: Verdict): string {
  return verdict.type === 'failed' ? verdict.fault.name : verdict.type;
}

const importModule = (code: string): Promise<unknown> =>
  import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);

/** Grading needs no timers: when one has run, whoever still waits waits forever. */
async function stuck(): Promise<Verdict> {
  await new Promise((resolve) => setTimeout(resolve));
  return { type: 'stuck', waitingFor: 'promise' };
}
