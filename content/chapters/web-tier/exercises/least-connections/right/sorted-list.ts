import type { Balancer, Patience } from '../contract.ts';

interface Server {
  readonly name: string;
  busy: number;
  good: number;
  bad: number;
  isUp: boolean;
}

/** A list in the order of the last picks: whoever is picked goes to its end, so that the first of equals is the right one. */
export function createBalancer(patience: Patience): Balancer {
  let servers: Server[] = [];
  /** Those that were never picked come first, in the order of coming. */
  let untouched = 0;
  const find = (name: string) => servers.find((server) => server.name === name);

  return {
    add(name) {
      if (find(name)) return;
      servers.splice(untouched++, 0, { name, busy: 0, good: 0, bad: 0, isUp: true });
    },
    remove(name) {
      const at = servers.findIndex((server) => server.name === name);
      if (at < 0) return;
      if (at < untouched) untouched--;
      servers.splice(at, 1);
    },
    probed(name, isGood) {
      const server = find(name);
      if (!server) return;
      server.good = isGood ? server.good + 1 : 0;
      server.bad = isGood ? 0 : server.bad + 1;
      if (server.bad >= patience.downAfter) server.isUp = false;
      if (server.good >= patience.upAfter) server.isUp = true;
    },
    pick() {
      const up = servers.filter(({ isUp }) => isUp);
      const fewest = Math.min(...up.map(({ busy }) => busy));
      const server = up.find(({ busy }) => busy === fewest);
      if (!server) return undefined;
      if (servers.indexOf(server) < untouched) untouched--;
      servers = [...servers.filter((other) => other !== server), server];
      server.busy++;
      return server.name;
    },
    finished(name) {
      const server = find(name);
      if (server) server.busy = Math.max(0, server.busy - 1);
    },
  };
}
