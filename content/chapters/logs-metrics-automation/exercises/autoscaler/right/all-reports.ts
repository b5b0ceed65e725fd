import type { CreateAutoscaler, Report } from '../contract.ts';

/** Keeps every report, and asks of each recent one whether it would have been content with fewer. */
export const createAutoscaler: CreateAutoscaler = ({ target, serversMin, serversMax, cooldownMs }) => {
  const reports: Report[] = [];
  const needs = ({ running, utilisation }: Report): number => {
    for (let servers = serversMin; servers < serversMax; servers++) {
      if (running * utilisation <= servers * target) return servers;
    }
    return serversMax;
  };
  return {
    decide(report) {
      reports.push(report);
      const there = report.running + report.booting;
      if (needs(report) > there) return needs(report);
      const first = reports[0]!;
      const isKnown = report.nowMs - first.nowMs >= cooldownMs;
      const recent = reports.filter(({ nowMs }) => report.nowMs - nowMs <= cooldownMs);
      const isContent = isKnown && recent.every((one) => needs(one) < there);
      return isContent ? recent.reduce((most, one) => Math.max(most, needs(one)), serversMin) : there;
    },
  };
};
