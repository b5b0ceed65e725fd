import { exerciseById } from '#catalog/exercises.ts';
import { scenarioById } from '#catalog/scenarios.ts';
import { assertNever, BrokenPromise } from '#engine/assert.ts';
import { type ImportModule, loadBuild } from '#grading/compile-load.ts';
import { crashOf } from '#grading/crash.ts';
import { grade } from '#grading/grade.ts';
import type { Meter } from '#grading/meter.ts';
import type { Verdict } from '#grading/verdict.ts';
import { runWorld } from '#parts/run-world.ts';
import type { Job, Report } from '#sandbox/protocol.ts';

/** What comes of a job, before what was printed is added. */
export type Result = Report extends infer Kind ? (Kind extends Report ? Omit<Kind, 'printed'> : never) : never;

type RunJob = Extract<Job, { type: 'run' }>;
type GradeJob = Extract<Job, { type: 'grade' }>;

/** Does a job: the reader's faults become a verdict, an exception is a mistake of ours. */
export async function perform(job: Job, meter: Meter, importModule: ImportModule): Promise<Result> {
  switch (job.type) {
    case 'grade':
      return { type: 'verdict', verdict: await gradeJob(job, meter, importModule) };
    case 'run':
      return runJob(job, meter, importModule);
    default:
      return assertNever(job);
  }
}

async function gradeJob(
  { exerciseId, code, seed }: GradeJob,
  meter: Meter,
  importModule: ImportModule,
): Promise<Verdict> {
  const exercise = exerciseById(exerciseId);
  const loaded = await loadBuild(code, exercise, meter, importModule);
  return loaded.type === 'loaded' ? grade(exercise, loaded.build, { seed, meter }) : loaded;
}

async function runJob({ spec, fillings, data }: RunJob, meter: Meter, importModule: ImportModule): Promise<Result> {
  const scenario = scenarioById(spec.scenario);
  const builds: Record<string, unknown> = {};
  for (const [slot, { exerciseId, code }] of Object.entries(fillings)) {
    const loaded = await loadBuild(code, exerciseById(exerciseId), meter, importModule);
    if (loaded.type !== 'loaded') return { type: 'verdict', verdict: loaded };
    builds[slot] = loaded.build;
  }
  meter.renew();
  try {
    const trace = await runWorld(scenario, spec, { fillings: builds, ...(data && { data }) });
    if (meter.limitLine === undefined) return { type: 'trace', trace };
  } catch (error) {
    if (BrokenPromise.is(error)) throw error;
    if (meter.limitLine === undefined) {
      return { type: 'verdict', verdict: { type: 'crashed', ...crashOf(error), evidence: undefined } };
    }
  }
  return { type: 'verdict', verdict: { type: 'runaway', cause: 'steps', line: meter.limitLine } };
}
