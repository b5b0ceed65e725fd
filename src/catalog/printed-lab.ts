import { labById } from '#catalog/labs.ts';
import { assert } from '#engine/assert.ts';
import { fits, type KnobValue } from '#engine/knob.ts';
import { documentTotalsOf, networkOf, totalsOf } from '#labs/cost.ts';
import { defaultKnobs } from '#labs/defaults.ts';
import { Machines } from '#labs/machines.ts';
import type { LabRun } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';

type Knobs = Readonly<Record<string, KnobValue>>;

/** What a page prints of a lab: every way as it stands, run once on the original data. */
export interface PrintedLab {
  readonly lab: SqlLab;
  readonly knobs: Knobs;
  /** By way. */
  readonly runs: Readonly<Record<string, LabRun>>;
}

const printed = new Map<string, Promise<PrintedLab>>();
let engine: Promise<Engine> | undefined;

/**
 * Runs what a page prints, once for all pages, with the engine that the reader's browser will run. `turned` are the knobs
 * that differ from the default; one that the lab does not have stops the build.
 */
export async function printedLab(id: string, turned: Knobs = {}, before?: Before): Promise<PrintedLab> {
  const key = `${id} ${JSON.stringify([turned, before])}`;
  const running = printed.get(key) ?? print(labById(id), turned, before);
  printed.set(key, running);
  return running;
}

/** A way and one of its examples, done before something else is asked. */
export interface Before {
  readonly way: string;
  readonly example: string;
}

/**
 * A count of a printed run, as the lab shows it, on the original data or on what `before` has left of it; a way or a count that
 * does not exist stops the build. What documents have cost is `documentRounds`, `documentBytes` and so on.
 */
export async function printedCount(
  id: string,
  way: string,
  count: string,
  turned: Knobs = {},
  before?: Before,
): Promise<number> {
  const { runs, knobs } = await printedLab(id, turned, before);
  const run = runs[way];
  assert(run, `${id} has no way '${way}'; it has ${Object.keys(runs).join(', ')}`);
  const network = networkOf(knobs);
  const counts: Readonly<Record<string, unknown>> = {
    ...totalsOf(run, network),
    ...run.held,
    ...(run.beside && prefixed({ ...documentTotalsOf(run.beside, network), ...run.beside.stale })),
  };
  const value = counts[count];
  assert(typeof value === 'number', `the way '${way}' of ${id} counts no ${count}; it counts ${names(counts)}`);
  return value;
}

async function print(lab: SqlLab, turned: Knobs, before: Before | undefined): Promise<PrintedLab> {
  for (const [name, value] of Object.entries(turned)) {
    const knob = lab.knobs[name];
    assert(knob && fits(knob, value), `${lab.id} has no knob '${name}' that can be turned to ${JSON.stringify(value)}`);
  }
  const started = await (engine ??= startEngine());
  const knobs = { ...defaultKnobs(lab), ...turned };
  const runs: Record<string, LabRun> = {};
  let machines: Machines | undefined;
  for (const [way, { steps }] of Object.entries(lab.ways)) {
    machines ??= prepared(new Machines(started, lab), lab, knobs, before);
    const { report, hasWritten } = machines.run({ way, texts: steps.map(({ sql }) => sql), to: undefined, knobs });
    assert(report.type === 'ran', `the way '${way}' of ${lab.id} does not run: ${JSON.stringify(report)}`);
    runs[way] = report;
    if (!hasWritten) continue;
    // The next way finds the original data.
    machines.close();
    machines = undefined;
  }
  machines?.close();
  return { lab, knobs, runs };
}

function prepared(machines: Machines, { id, ways }: SqlLab, knobs: Knobs, before: Before | undefined): Machines {
  if (!before) return machines;
  const texts = ways[before.way]?.examples[before.example];
  assert(texts, `${id} has no way '${before.way}' with an example '${before.example}'`);
  const { report } = machines.run({ way: before.way, texts, to: undefined, knobs });
  assert(report.type === 'ran', `the example '${before.example}' of ${id} does not run: ${JSON.stringify(report)}`);
  return machines;
}

function prefixed(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, value]) => [`document${name[0]!.toUpperCase()}${name.slice(1)}`, value]),
  );
}

function names(counts: Readonly<Record<string, unknown>>): string {
  return Object.keys(counts)
    .filter((name) => typeof counts[name] === 'number')
    .join(', ');
}
