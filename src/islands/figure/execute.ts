import { addressOf } from '#i18n/address.ts';
import { assert } from '#engine/assert.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { pageSandbox } from '#islands/page-sandbox.ts';
import { runWorld } from '#parts/run-world.ts';
import { browserStore } from '#progress/browser-store.ts';

/** How a run ended; `borrowed` is a run for the reader's own code in which the course's stood in. */
export type Executed =
  | { readonly type: 'ran'; readonly trace: Trace; readonly isBorrowed: boolean }
  | { readonly type: 'no-data' }
  | { readonly type: 'failed' };

/** Runs a spec: the course's own fillings here, the reader's code in the sandbox. */
export async function execute(scenario: AnyScenario, spec: RunSpec): Promise<Executed> {
  const data = await dataFor(scenario, spec);
  if (!data) return { type: 'no-data' };
  const { yours } = scenario;
  if (!yours || spec.knobs[yours.knob] !== 'yours') {
    return { type: 'ran', trace: await runWorld(scenario, spec, { data }), isBorrowed: false };
  }
  const exerciseId = passedExercise(scenario, yours.exercises);
  if (exerciseId === undefined)
    return { type: 'ran', trace: await runWorld(scenario, spec, { data }), isBorrowed: true };
  return executeYours(spec, yours.slot, exerciseId, data);
}

async function executeYours(
  spec: RunSpec,
  slot: string,
  exerciseId: string,
  data: Readonly<Record<string, Uint8Array>>,
): Promise<Executed> {
  const source = browserStore().passedSource(exerciseId);
  assert(source !== undefined, `${exerciseId} has been passed`);
  const { compile } = await import('#grading/compile.ts');
  const compiled = compile(source);
  if (compiled.type !== 'compiled') return { type: 'failed' };
  const fillings = { [slot]: { exerciseId, code: compiled.code } };
  const report = await (await pageSandbox()).run({ type: 'run', spec, fillings, data });
  return report.type === 'trace' ? { type: 'ran', trace: report.trace, isBorrowed: false } : { type: 'failed' };
}

function passedExercise({ id }: AnyScenario, exercises: readonly string[]): string | undefined {
  const [chapter] = id.split('/');
  const store = browserStore();
  return exercises.map((name) => `${chapter}/${name}`).find((exercise) => store.passedSource(exercise) !== undefined);
}

const fetched = new Map<string, Promise<Uint8Array>>();

async function dataFor(scenario: AnyScenario, { knobs }: RunSpec): Promise<Record<string, Uint8Array> | undefined> {
  const wanted = (scenario.data ?? []).filter(({ knob, option }) => knobs[knob] === option);
  try {
    const entries = wanted.map(async ({ name }) => [name, await bytesOf(name)] as const);
    return Object.fromEntries(await Promise.all(entries));
  } catch {
    return undefined;
  }
}

function bytesOf(name: string): Promise<Uint8Array> {
  const known = fetched.get(name);
  if (known) return known;
  const bytes = fetch(addressOf(`/data/${name}.bin`)).then(async (response) => {
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  // A failure is not remembered, so that the next turn of the knob asks again.
  bytes.catch(() => fetched.delete(name));
  fetched.set(name, bytes);
  return bytes;
}
