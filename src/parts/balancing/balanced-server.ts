import type { Part } from '#engine/world.ts';
import { powerMachine } from '#parts/balancing/power.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface BalancedServerOptions {
  readonly linkMs: number;
  /** What each request costs on a server of speed 1, in milliseconds, by its number. */
  readonly costsMs: ArrayLike<number>;
  readonly speed: number;
}

/**
 * A web server that works on one request at a time, in the order of coming, and answers whichever balancer has sent it. It
 * answers probes at once. Without power it refuses what it had and what comes, and answers no probe.
 */
export function balancedServer({ linkMs, costsMs, speed }: BalancedServerOptions): Part {
  return (node) => {
    const life = live(node, powerMachine, Kind.timer);
    const line: { readonly request: number; readonly balancer: number }[] = [];
    /** Work that was begun before the power went is not this one's any more. */
    let shift = 0;
    const begin = (): void => {
      const first = line[0];
      if (first) node.after(costsMs[first.request]! / speed, Kind['work-done'], first.request, shift);
    };
    const accept = (request: number, from: number): void => {
      if (life.state !== 'on') return node.send(from, Kind.refused, request, 0, linkMs);
      node.level(line.push({ request, balancer: from }));
      if (line.length === 1) begin();
    };
    const finish = (): void => {
      const { request, balancer } = line.shift()!;
      node.send(balancer, Kind.answered, request, 0, linkMs);
      node.level(line.length);
      begin();
    };
    const die = (): void => {
      shift++;
      for (const { request, balancer } of line.splice(0)) node.send(balancer, Kind.refused, request, 0, linkMs);
      node.level(0);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind['passed-on']) accept(subject, value);
        else if (kind === Kind['work-done'] && value === shift) finish();
        else if (kind === Kind.probe && life.state === 'on') node.send(value, Kind.probed, subject, 0, linkMs);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) die();
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
      },
    };
  };
}
