import type { Balancer, Patience } from '../contract.ts';

let next = 0;

interface Server {
  readonly name: string;
  isUp: boolean;
  against: number;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers: Server[] = [];

  function add(server: string): void {
    if (servers.some(({ name }) => name === server)) return;
    servers.push({ name: server, isUp: true, against: 0 });
  }

  function remove(server: string): void {
    const at = servers.findIndex(({ name }) => name === server);
    if (at < 0) return;
    servers.splice(at, 1);
    if (at < next) next -= 1;
  }

  function probed(server: string, isGood: boolean): void {
    const known = servers.find(({ name }) => name === server);
    if (known === undefined) return;
    if (isGood === known.isUp) {
      known.against = 0;
      return;
    }
    known.against += 1;
    if (known.against < (known.isUp ? downAfter : upAfter)) return;
    known.isUp = isGood;
    known.against = 0;
  }

  function pick(): string | undefined {
    for (let step = 0; step < servers.length; step++) {
      const at = (next + step) % servers.length;
      const server = servers[at]!;
      if (!server.isUp) continue;
      next = at + 1;
      return server.name;
    }
    return undefined;
  }

  return { add, remove, probed, pick };
}
