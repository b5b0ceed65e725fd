import type { Balancer, Patience } from './contract.ts';

export function createBalancer({ downAfter }: Patience): Balancer {
  const servers: string[] = [];
  const failures = new Map<string, number>();
  let next = 0;

  function remove(server: string): void {
    servers.splice(servers.indexOf(server), 1);
  }

  return {
    add(server) {
      servers.push(server);
    },
    remove,
    probed(server, isGood) {
      // Does a server that has failed ever come back? And do failures a week apart add up?
      if (!isGood) failures.set(server, (failures.get(server) ?? 0) + 1);
      if (failures.get(server) === downAfter) remove(server);
    },
    pick() {
      return servers[next++ % servers.length];
    },
  };
}
