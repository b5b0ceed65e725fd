import { assert } from '#engine/assert.ts';
import { createProbe, type Probe } from '#grading/compile-probe.ts';
import type { Meter } from '#grading/meter.ts';

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

function isFactory(module: unknown): module is { readonly default: (probe: Probe) => Exports } {
  return typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'function';
}
