import type { Balancer, Patience } from '../contract.ts';

interface Server {
  readonly name: string;
  readonly number: number;
  isUp: boolean;
  doubts: number;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers = new Map<string, Server>();
  let last = -1;

  return {
    add(name) {
      if (!servers.has(name)) servers.set(name, { name, number: servers.size, isUp: true, doubts: 0 });
    },
    remove(name) {
      servers.delete(name);
    },
    probed(name, isGood) {
      const server = servers.get(name);
      if (!server) return;
      server.doubts = isGood === server.isUp ? 0 : server.doubts + 1;
      if (server.doubts < (server.isUp ? downAfter : upAfter)) return;
      server.isUp = isGood;
      server.doubts = 0;
    },
    pick() {
      const up = [...servers.values()].filter(({ isUp }) => isUp);
      const next = up.find(({ number }) => number > last) ?? up[0];
      if (!next) return undefined;
      last = next.number;
      return next.name;
    },
  };
}
