import { labById } from '#catalog/labs.ts';
import { assert } from '#engine/assert.ts';
import type { SqlLab } from '#labs/sql-lab.ts';
import { Machines } from '#labs/machines.ts';
import type { LabRun } from '#labs/report.ts';
import { defaultKnobs } from '#labs/defaults.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';

/** What a page prints of a lab: every way as it stands, run once on the original data. */
export interface PrintedLab {
  readonly lab: SqlLab;
  /** By way. */
  readonly runs: Readonly<Record<string, LabRun>>;
}

const printed = new Map<string, Promise<PrintedLab>>();
let engine: Promise<Engine> | undefined;

/** Runs what a page prints, once for all pages, with the engine that the reader's browser will run. */
export function printedLab(id: string): Promise<PrintedLab> {
  const running = printed.get(id) ?? print(labById(id));
  printed.set(id, running);
  return running;
}

async function print(lab: SqlLab): Promise<PrintedLab> {
  const started = await (engine ??= startEngine());
  const knobs = defaultKnobs(lab);
  const runs: Record<string, LabRun> = {};
  let machines: Machines | undefined;
  for (const [way, { steps }] of Object.entries(lab.ways)) {
    machines ??= new Machines(started, lab);
    const { report, hasWritten } = machines.run({ way, texts: steps.map(({ sql }) => sql), to: undefined, knobs });
    assert(report.type === 'ran', `the way '${way}' of ${lab.id} does not run: ${JSON.stringify(report)}`);
    runs[way] = report;
    if (!hasWritten) continue;
    // The next way finds the original data.
    machines.close();
    machines = undefined;
  }
  machines?.close();
  return { lab, runs };
}
