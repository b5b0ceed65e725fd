import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface AutoscalerOptions {
  /** In the order in which they are put to work. The one that has been at work the longest is the first to go. */
  readonly servers: readonly string[];
  /** So many of them work when the run begins, and never fewer. */
  readonly least: number;
  readonly linkMs: number;
  readonly everyMs: number;
  /** How busy the servers are meant to be. */
  readonly target: number;
}

/** So often in a row fewer servers must do before any is sent away. */
const CALM_LOOKS = 2;

/**
 * Keeps as many servers at work as the reported load needs at the target use: those that are missing are added at
 * once, and those that are too many go after a while. What is starting counts as there.
 */
export function autoscaler({ servers, least, linkMs, everyMs, target }: AutoscalerOptions): Part {
  return (node) => {
    const numbers = servers.map((name) => node.address(name));
    /** How busy a server says it is, smoothed a little, and when it last said so. */
    const said = new Map<number, { readonly use: number; readonly atMs: number }>();
    /** In the order in which they came. */
    const working = new Set(numbers.slice(0, least));
    let calmLooks = 0;
    const isHeard = (server: number): boolean => node.nowMs() - (said.get(server)?.atMs ?? -Infinity) <= 1.5 * everyMs;
    const hear = (server: number, use: number): void => {
      const before = isHeard(server) ? said.get(server)!.use : use;
      said.set(server, { use: (before + use) / 2, atMs: node.nowMs() });
    };
    const look = (): void => {
      const heard = [...working].filter(isHeard);
      const load = heard.reduce((sum, server) => sum + said.get(server)!.use, 0);
      const wanted = Math.min(numbers.length, Math.max(least, Math.ceil(load / target)));
      const free = numbers.filter((server) => !working.has(server) && !isHeard(server));
      for (const server of free.slice(0, Math.max(0, wanted - working.size))) {
        working.add(server);
        node.send(server, Kind.add, 0, 0, linkMs);
      }
      calmLooks = wanted < working.size ? calmLooks + 1 : 0;
      if (calmLooks < CALM_LOOKS) return;
      for (const server of [...working].slice(0, working.size - wanted)) {
        working.delete(server);
        node.send(server, Kind.remove, 0, 0, linkMs);
      }
    };
    node.after(everyMs, Kind.tick, 0, 0);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.report) hear(subject, value);
        else if (kind === Kind.tick) {
          look();
          node.after(everyMs, Kind.tick, 0, 0);
        }
      },
    };
  };
}
