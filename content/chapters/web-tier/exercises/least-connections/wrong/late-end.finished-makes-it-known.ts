import type { Balancer, Patience } from '../contract.ts';

interface Server {
  readonly name: string;
  isUp: boolean;
  against: number;
  underWay: number;
  pickedAt: number;
}

function isBetter(one: Server, other: Server): boolean {
  if (one.underWay !== other.underWay) return one.underWay < other.underWay;
  return one.pickedAt < other.pickedAt;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers = new Map<string, Server>();
  let picks = 0;

  function find(server: string): Server {
    const known = servers.get(server) ?? { name: server, isUp: true, against: 0, underWay: 0, pickedAt: 0 };
    servers.set(server, known);
    return known;
  }

  function add(server: string): void {
    find(server);
  }

  function remove(server: string): void {
    servers.delete(server);
  }

  function probed(server: string, isGood: boolean): void {
    const known = servers.get(server);
    if (known === undefined) return;
    known.against = isGood === known.isUp ? 0 : known.against + 1;
    if (known.against === 0 || known.against < (known.isUp ? downAfter : upAfter)) return;
    known.isUp = isGood;
    known.against = 0;
  }

  function pick(): string | undefined {
    let best: Server | undefined;
    for (const server of servers.values()) {
      if (server.isUp && (best === undefined || isBetter(server, best))) best = server;
    }
    if (best === undefined) return undefined;
    best.underWay += 1;
    best.pickedAt = ++picks;
    return best.name;
  }

  function finished(server: string): void {
    const known = find(server);
    if (known.underWay > 0) known.underWay -= 1;
  }

  return { add, remove, probed, pick, finished };
}
