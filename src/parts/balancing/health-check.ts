import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { healthMachine } from '#parts/balancing/health.machine.ts';
import type { Pool } from '#parts/balancing/pool.ts';

export interface HealthCheckOptions {
  readonly server: string;
  readonly pool: Pool;
  readonly linkMs: number;
  readonly everyMs: number;
}

/** Probes one server every so often, and tells the pool what came of it. No answer until the next probe is a failure. */
export function healthCheck({ server, pool, linkMs, everyMs }: HealthCheckOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, healthMachine, Kind.timer);
    let probe = 0;
    let isAnswered = true;
    const hear = (isGood: boolean): void => {
      life.tell({ type: isGood ? 'answered' : 'failed' });
      pool.probed(server, isGood, life.state === 'healthy' || life.state === 'suspect');
    };
    const ask = (): void => {
      if (!isAnswered) hear(false);
      isAnswered = false;
      node.send(toServer, Kind.probe, ++probe, node.index, linkMs);
      node.after(everyMs, Kind.tick, 0, 0);
    };
    node.after(everyMs, Kind.tick, 0, 0);
    return {
      receive(kind, subject) {
        if (kind === Kind.tick) ask();
        else if (kind === Kind.probed && subject === probe && !isAnswered) {
          isAnswered = true;
          hear(true);
        }
      },
    };
  };
}
