import type { Held } from '#labs/report.ts';
import { keyOf, type Value } from '#labs/values.ts';

type Rows = readonly (readonly Value[])[];

/** Holds an answer against the right one, row by row; rows are known by their first column. `shown` rows are looked at for marks. */
export function hold(answer: Rows, right: Rows, shown: number): Held {
  const wanted = new Map<string, string[]>();
  for (const row of right) wanted.set(keyOf(row[0]!), [...(wanted.get(keyOf(row[0]!)) ?? []), whole(row)]);
  let differing = 0;
  let extra = 0;
  const wrong: number[] = [];
  for (const [at, row] of answer.entries()) {
    const left = wanted.get(keyOf(row[0]!)) ?? [];
    const same = left.indexOf(whole(row));
    if (left.length === 0) extra++;
    else if (same < 0) differing++;
    if (same < 0 && at < shown) wrong.push(at);
    left.splice(Math.max(same, 0), 1);
  }
  const missing = [...wanted.values()].reduce((sum, left) => sum + left.length, 0);
  return { right: right.length, missing, differing, extra, wrong };
}

function whole(row: readonly Value[]): string {
  return JSON.stringify(row.map(keyOf));
}
