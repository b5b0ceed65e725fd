import type { Balancer, Patience } from './contract.ts';

interface Server {
  readonly name: string;
  isUp: boolean;
  /** Probes in a row that speak against what it counts as. */
  doubts: number;
  underWay: number;
  /** The number of its last pick. */
  lastPick: number;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers = new Map<string, Server>();
  let picks = 0;

  function add(name: string): void {
    if (!servers.has(name)) servers.set(name, { name, isUp: true, doubts: 0, underWay: 0, lastPick: 0 });
  }

  function remove(name: string): void {
    servers.delete(name);
  }

  function probed(name: string, isGood: boolean): void {
    const server = servers.get(name);
    if (!server) return;
    server.doubts = isGood === server.isUp ? 0 : server.doubts + 1;
    if (server.doubts === (server.isUp ? downAfter : upAfter)) {
      server.isUp = !server.isUp;
      server.doubts = 0;
    }
  }

  function pick(): string | undefined {
    let best: Server | undefined;
    for (const server of servers.values()) {
      if (server.isUp && (!best || isBetter(server, best))) best = server;
    }
    if (!best) return undefined;
    best.underWay++;
    best.lastPick = ++picks;
    return best.name;
  }

  function finished(name: string): void {
    const server = servers.get(name);
    // An error ends a request as well as an answer does.
    if (server && server.underWay > 0) server.underWay--;
  }

  return { add, remove, probed, pick, finished };
}

function isBetter(one: Server, other: Server): boolean {
  return one.underWay === other.underWay ? one.lastPick < other.lastPick : one.underWay < other.underWay;
}
