import join from '#content/chapters/sharding/labs/join/lab.ts';
import type { Machines } from '#labs/machines.ts';
import { photoService } from '#labs/photo-service.ts';
import type { LabReport, LabRun } from '#labs/report.ts';
import type { LabTarget, SqlLab, Tables } from '#labs/sql-lab.ts';

/** The chapter's lab with few rows on three shards, asked by `me`. */
export function smallLab(seed: number, me: number): SqlLab {
  return {
    ...join,
    seed,
    shards: 3,
    rows: (one) => photoService(one, { users: 24, photosMax: 5, followsMax: 12 }),
    parameters: () => ({ me, star: 1 }),
  };
}

/** Runs a way as its author has written it, or with other texts. */
export function runWay(machines: Machines, lab: SqlLab, way: string, texts?: readonly string[]): LabReport {
  const written = lab.ways[way]!.steps.map(({ sql }) => sql);
  return machines.run({ way, texts: texts ?? written, to: undefined, knobs: {} }).report;
}

/** Runs one text on all shards, or where it is told to. */
export function runText(machines: Machines, text: string, to?: LabTarget): LabReport {
  return machines.run({ way: 'own', texts: [text], to, knobs: {} }).report;
}

/** A report of a job that must have run. */
export function ran(report: LabReport): LabRun {
  if (report.type !== 'ran') throw new Error(`It did not run: ${JSON.stringify(report)}`);
  return report;
}

/** The page, made from the rows by plain JavaScript. */
export function pageOf(rows: Tables, me: number): unknown[][] {
  const names = new Map(rows['users'] as [number, string][]);
  const followed = (rows['follows'] as [number, number][]).filter(([from]) => from === me).map(([, to]) => to);
  const likes = rows['likes'] as [number, number][];
  return (rows['photos'] as [number, number, string, string][])
    .filter(([, owner]) => followed.includes(owner))
    .sort(([, , a], [, , b]) => (a < b ? 1 : -1))
    .slice(0, 10)
    .map(([id, owner, takenAt, title]) => [
      id,
      takenAt,
      names.get(owner),
      title,
      likes.filter(([, photo]) => photo === id).length,
    ]);
}
