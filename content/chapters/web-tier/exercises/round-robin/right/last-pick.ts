import type { Balancer, Patience } from '../contract.ts';

/** A number for every server in the order of coming, and the number of the last pick. Numbers are never given again. */
export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const numbers = new Map<string, number>();
  const failures = new Map<string, number>();
  const successes = new Map<string, number>();
  const down = new Set<string>();
  let given = 0;
  let last = 0;

  return {
    add(server) {
      if (!numbers.has(server)) numbers.set(server, ++given);
    },
    remove(server) {
      numbers.delete(server);
      failures.delete(server);
      successes.delete(server);
      down.delete(server);
    },
    probed(server, isGood) {
      if (!numbers.has(server)) return;
      const [count, other] = isGood ? [successes, failures] : [failures, successes];
      other.set(server, 0);
      count.set(server, (count.get(server) ?? 0) + 1);
      if (!isGood && count.get(server)! >= downAfter) down.add(server);
      if (isGood && count.get(server)! >= upAfter) down.delete(server);
    },
    pick() {
      const up = [...numbers].filter(([server]) => !down.has(server));
      const next = up.find(([, number]) => number > last) ?? up[0];
      if (!next) return undefined;
      last = next[1];
      return next[0];
    },
  };
}
