import { mean } from '#engine/metrics.ts';
import type { CreateHistogram, Snapshot } from '#parts/observing/histogram.ts';

/** What one server tells the dashboard of its times so far. */
export interface Report {
  readonly server: number;
  readonly p99Ms: number | undefined;
  readonly snapshot: Snapshot;
}

/** Reports that are on their way, by number: a message carries numbers only. What arrives is what JSON keeps of it. */
export class Mail {
  readonly #letters: string[] = [];

  post(report: Report): number {
    return this.#letters.push(JSON.stringify(report)) - 1;
  }

  open(letter: number): Report {
    return JSON.parse(this.#letters[letter]!) as Report;
  }
}

/** How one number is made of the reports of many servers. */
export type Gather = (reports: readonly Report[]) => number | undefined;

/** Each server's own p99, and the mean of those: what no dashboard should show. */
export const averagedP99: Gather = (reports) => mean(reports.flatMap(({ p99Ms }) => p99Ms ?? []));

/** The p99 of all counts together. */
export function mergedP99(create: CreateHistogram): Gather {
  return (reports) => {
    const all = create();
    for (const { snapshot } of reports) all.merge(snapshot);
    return all.quantile(0.99);
  };
}
