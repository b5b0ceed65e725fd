import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type AnyScenario, type RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

/** A run of a figure with some knobs, faults or another seed, and its measures. */
export interface QueueRun {
  readonly trace: Trace;
  /** A measure of the whole run, or of a stretch of it. */
  readonly measure: (name: string, fromMs?: number, toMs?: number) => number;
}

export interface Asked {
  readonly knobs?: Readonly<Record<string, KnobValue>>;
  readonly interventions?: RunSpec['interventions'];
  readonly seed?: number;
  readonly durationMs?: number;
  readonly fillings?: Readonly<Record<string, unknown>>;
}

export async function runOf(figure: AnyScenario, asked: Asked = {}): Promise<QueueRun> {
  const plain = defaultSpec(figure);
  const scenario = { ...figure, durationMs: asked.durationMs ?? figure.durationMs };
  const spec = {
    ...plain,
    seed: asked.seed ?? plain.seed,
    knobs: { ...plain.knobs, ...asked.knobs },
    interventions: asked.interventions ?? plain.interventions,
  };
  const trace = await runWorld(scenario, spec, asked.fillings ? { fillings: asked.fillings } : {});
  return {
    trace,
    measure: (name, fromMs = 0, toMs = scenario.durationMs) => scenario.measures[name]!.value(trace, fromMs, toMs),
  };
}

const builds = import.meta.glob<Readonly<Record<string, unknown>>>(
  '/content/chapters/message-queue/exercises/*/{solution,right/*}.ts',
  { eager: true },
);

/** Every correct build of an exercise of the chapter, by its file. */
export function buildsOf(exercise: string): (readonly [file: string, build: unknown])[] {
  return Object.entries(builds).flatMap(([path, module]) => {
    const [, , , , , folder, ...file] = path.split('/');
    return folder === exercise ? [[file.join('/'), Object.values(module)[0]] as const] : [];
  });
}
