import type { Autoscaler, Limits, Report } from '../contract.ts';

interface Need {
  readonly atMs: number;
  readonly servers: number;
}

export function createAutoscaler({ target, serversMin, serversMax, cooldownMs }: Limits): Autoscaler {
  let firstMs: number | undefined;
  let recent: Need[] = [];

  function needed({ running, utilisation }: Report): number {
    const servers = Math.ceil((running * utilisation) / target);
    return Math.min(Math.max(servers, serversMin), serversMax);
  }

  function decide(report: Report): number {
    const { nowMs, running, booting } = report;
    const there = running + booting;
    const servers = needed(report);
    firstMs ??= nowMs;
    recent = recent.filter(({ atMs }) => nowMs - atMs <= cooldownMs);
    recent.push({ atMs: nowMs, servers });
    if (servers > running) return servers;
    if (nowMs - firstMs < cooldownMs) return there;
    return Math.min(there, Math.max(...recent.map((need) => need.servers)));
  }

  return { decide };
}
