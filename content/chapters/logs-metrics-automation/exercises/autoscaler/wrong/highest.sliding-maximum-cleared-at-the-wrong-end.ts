import type { Autoscaler, Limits } from '../contract.ts';

/** The most that was needed lately, by a queue that only falls. */
export function createAutoscaler({ target, serversMin, serversMax, cooldownMs }: Limits): Autoscaler {
  const falling: { readonly atMs: number; readonly servers: number }[] = [];
  let beganMs = Infinity;

  return {
    decide({ nowMs, running, booting, utilisation }) {
      beganMs = Math.min(beganMs, nowMs);
      const work = running * utilisation;
      let servers = serversMin;
      while (servers < serversMax && servers * target < work) servers++;
      while (falling.length > 0 && falling[0]!.servers <= servers) falling.shift();
      falling.push({ atMs: nowMs, servers });
      while (falling[0]!.atMs < nowMs - cooldownMs) falling.shift();
      const there = running + booting;
      if (servers >= there) return servers;
      return nowMs - beganMs >= cooldownMs ? Math.min(there, falling[0]!.servers) : there;
    },
  };
}
