import type { Balancer, Patience } from './contract.ts';

export function createBalancer({ downAfter }: Patience): Balancer {
  const underWay = new Map<string, number>();

  return {
    add(server) {
      underWay.set(server, 0);
    },
    remove(server) {
      underWay.delete(server);
    },
    probed(server, isGood) {
      // One failed probe is one lost packet. Your round-robin knows how to count them.
      if (!isGood && downAfter === 1) underWay.delete(server);
    },
    pick() {
      const [server] = underWay.keys();
      return server;
    },
    finished(server, isGood) {
      if (isGood) underWay.set(server, underWay.get(server)! - 1);
    },
  };
}
