import type { BalancerPolicy, Patience } from '#parts/balancing/policy.ts';

/** In turn over the servers that are up: what stands in the slot where no reader's own does. */
export function plainPolicy({ downAfter, upAfter }: Patience): BalancerPolicy {
  const servers: { readonly name: string; isUp: boolean; doubts: number }[] = [];
  let turn = 0;
  const placeOf = (name: string): number => servers.findIndex((server) => server.name === name);
  return {
    add(name) {
      if (placeOf(name) < 0) servers.push({ name, isUp: true, doubts: 0 });
    },
    remove(name) {
      const place = placeOf(name);
      if (place < 0) return;
      servers.splice(place, 1);
      if (place < turn) turn--;
    },
    probed(name, isGood) {
      const server = servers[placeOf(name)];
      if (!server) return;
      server.doubts = isGood === server.isUp ? 0 : server.doubts + 1;
      if (server.doubts < (server.isUp ? downAfter : upAfter)) return;
      server.isUp = isGood;
      server.doubts = 0;
    },
    pick() {
      const order = servers.map((_, steps) => (turn + steps) % servers.length);
      const place = order.find((at) => servers[at]!.isUp);
      if (place === undefined) return undefined;
      turn = place + 1;
      return servers[place]!.name;
    },
  };
}
