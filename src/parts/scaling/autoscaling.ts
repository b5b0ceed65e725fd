import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { CreateAutoscaler, Limits } from '#parts/scaling/autoscalers.ts';
import type { Fleet, Member } from '#parts/scaling/fleet.ts';

export interface AutoscalingOptions {
  readonly fleet: Fleet;
  readonly create: CreateAutoscaler;
  readonly limits: Limits;
  readonly everyMs: number;
  readonly linkMs: number;
}

/**
 * Asks an autoscaler at every report how many servers there shall be, and starts or stops as many as that takes. Its level
 * is how many are running or booting.
 */
export function autoscaling({ fleet, create, limits, everyMs, linkMs }: AutoscalingOptions): Part {
  return (node) => {
    const autoscaler = create(limits);
    const order = (members: readonly Member[], count: number, kind: number): void => {
      for (const { address } of members.slice(0, count)) node.send(address, kind, 0, 0, linkMs);
    };
    const report = (): void => {
      const count = fleet.count();
      const there = count.running + count.booting;
      const decided = autoscaler.decide({ nowMs: node.nowMs(), ...count });
      const wanted = Math.min(limits.serversMax, Math.max(limits.serversMin, Math.round(decided)));
      node.level(there);
      if (wanted > there) order(fleet.in('gone'), wanted - there, Kind.start);
      // Those that are not yet of use go first, then the newest.
      else if (wanted < there)
        order([...fleet.in('booting'), ...fleet.in('running').toReversed()], there - wanted, Kind.stop);
      node.after(everyMs, Kind.tick, 0, 0);
    };
    node.after(everyMs, Kind.tick, 0, 0);
    return {
      receive(kind) {
        if (kind === Kind.tick) report();
      },
    };
  };
}
