import type { Balancer, Patience } from './contract.ts';

interface Server {
  readonly name: string;
  isUp: boolean;
  /** Probes in a row that speak against what it counts as. */
  doubts: number;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers: Server[] = [];
  // Where the server stands that is next in turn, whether or not it is up.
  let turn = 0;

  function placeOf(name: string): number {
    return servers.findIndex((server) => server.name === name);
  }

  function add(name: string): void {
    if (placeOf(name) < 0) servers.push({ name, isUp: true, doubts: 0 });
  }

  function remove(name: string): void {
    const place = placeOf(name);
    if (place < 0) return;
    servers.splice(place, 1);
    // All behind it move up by one, and so does the turn if it was behind.
    if (place < turn) turn--;
  }

  function probed(name: string, isGood: boolean): void {
    const server = servers[placeOf(name)];
    if (!server) return;
    server.doubts = isGood === server.isUp ? 0 : server.doubts + 1;
    if (server.doubts === (server.isUp ? downAfter : upAfter)) {
      server.isUp = !server.isUp;
      server.doubts = 0;
    }
  }

  function pick(): string | undefined {
    for (let steps = 0; steps < servers.length; steps++) {
      const place = (turn + steps) % servers.length;
      const server = servers[place]!;
      if (!server.isUp) continue;
      turn = place + 1;
      return server.name;
    }
    return undefined;
  }

  return { add, remove, probed, pick };
}
