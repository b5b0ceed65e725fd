import { assert } from '#engine/assert.ts';
import { createProbe, type Probe } from '#grading/compile-probe.ts';
import { crashOf } from '#grading/crash.ts';
import type { AnyExercise } from '#grading/exercise.ts';
import type { Meter } from '#grading/meter.ts';
import type { Verdict } from '#grading/verdict.ts';

/** What the reader's module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** How a text becomes a module: by a `blob:` URL in a browser, by a `data:` URL in Node. */
export type ImportModule = (code: string) => Promise<unknown>;

/**
 * Loads what `compile` made. The answer runs the reader's module from the top, afresh at every call, with its steps
 * counted on `meter`; what the module throws comes through.
 */
export async function loadCompiled(code: string, importModule: ImportModule): Promise<(meter: Meter) => Exports> {
  const module = await importModule(code);
  assert(isFactory(module), 'compiled code has one default export, a function');
  return (meter) => module.default(createProbe(meter));
}

/** What the reader wrote for an exercise, ready to be called; or why there is none. */
export type Loaded =
  | { readonly type: 'loaded'; readonly build: (...passed: never[]) => unknown }
  | Extract<Verdict, { type: 'crashed' | 'runaway' }>;

const restarts = new WeakMap<object, () => unknown>();

/**
 * The text that a loaded build came from, run from its top once more: a build like this one that shares no variables with
 * it, as on another machine.
 */
export function freshInstance<Build extends object>(build: Build): Build {
  const restart = restarts.get(build);
  assert(restart, 'only a build that was loaded from a text can be had afresh');
  return restart() as Build;
}

/** Loads compiled code for an exercise: runs it from the top and picks what the exercise asks for. */
export async function loadBuild(
  code: string,
  { exportName }: Pick<AnyExercise, 'exportName'>,
  meter: Meter,
  importModule: ImportModule,
): Promise<Loaded> {
  const start = await loadCompiled(code, importModule);
  meter.renew();
  let exports: Exports;
  try {
    exports = start(meter);
  } catch (error) {
    if (meter.limitLine !== undefined) return { type: 'runaway', cause: 'steps', line: meter.limitLine };
    return { type: 'crashed', ...crashOf(error), evidence: undefined };
  }
  if (meter.limitLine !== undefined) return { type: 'runaway', cause: 'steps', line: meter.limitLine };
  const build = exports[exportName];
  if (isCallable(build)) {
    restarts.set(build, () => start(meter)[exportName]);
    return { type: 'loaded', build };
  }
  return {
    type: 'crashed',
    cause: 'exports',
    message: exportsMessage(exports, exportName),
    line: undefined,
    evidence: undefined,
  };
}

function exportsMessage(exports: Exports, wanted: string): string {
  if (wanted in exports) return `${wanted} is exported, but is no function.`;
  const names = Object.keys(exports);
  return `The exercise asks for an exported function named ${wanted}; exported ${names.length > 0 ? `is ${names.join(', ')}` : 'is nothing'}.`;
}

function isCallable(value: unknown): value is (...passed: never[]) => unknown {
  return typeof value === 'function';
}

function isFactory(module: unknown): module is { readonly default: (probe: Probe) => Exports } {
  return typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'function';
}
