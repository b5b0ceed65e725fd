/** What the autoscaler is told, at regular intervals. */
export interface Report {
  readonly nowMs: number;
  readonly running: number;
  readonly booting: number;
  /** The mean share of time for which the running servers were at work since the last report, from 0 to 1. */
  readonly utilisation: number;
}

export interface Limits {
  /** The utilisation that is aimed at. */
  readonly target: number;
  readonly serversMin: number;
  readonly serversMax: number;
  /** For how long fewer servers must have been enough before any is taken away. */
  readonly cooldownMs: number;
}

/** Says how many servers there should be, running and booting together; a reader's own may stand here. */
export interface Autoscaler {
  decide(report: Report): number;
}

export type CreateAutoscaler = (limits: Limits) => Autoscaler;

/** Always as many as there are. */
export const fixedSize: CreateAutoscaler = () => ({ decide: ({ running, booting }) => running + booting });

/** Remembers of each number of servers when so many were last needed, and goes down to the largest that is not long ago. */
export const plainAutoscaler: CreateAutoscaler = (limits) => {
  const lastNeededMs: number[] = [];
  let firstMs: number | undefined;
  return {
    decide(report) {
      const { nowMs, running, booting } = report;
      const needed = neededBy(report, limits);
      firstMs ??= nowMs;
      lastNeededMs.fill(nowMs, 0, needed + 1);
      while (lastNeededMs.length <= needed) lastNeededMs.push(nowMs);
      const sinceMs = nowMs - limits.cooldownMs;
      if (needed > running + booting) return needed;
      if (firstMs > sinceMs) return running + booting;
      return Math.min(
        running + booting,
        lastNeededMs.findLastIndex((atMs) => atMs >= sinceMs),
      );
    },
  };
};

/** The same, but what is missing is started at every report anew, though it may be booting already. */
export const forgetfulAutoscaler: CreateAutoscaler = (limits) => {
  const plain = plainAutoscaler(limits);
  return {
    decide(report) {
      const wanted = plain.decide(report);
      const missing = neededBy(report, limits) - report.running;
      return missing > 0 ? report.running + report.booting + missing : wanted;
    },
  };
};

function neededBy({ running, utilisation }: Report, { target, serversMin, serversMax }: Limits): number {
  return Math.min(serversMax, Math.max(serversMin, Math.ceil((running * utilisation) / target)));
}
