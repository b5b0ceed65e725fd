import type { Balancer, Patience } from '../contract.ts';

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers: string[] = [];
  const down = new Set<string>();
  const against = new Map<string, number>();
  let next = 0;

  function add(server: string): void {
    if (!servers.includes(server)) servers.push(server);
  }

  function remove(server: string): void {
    const at = servers.indexOf(server);
    if (at < 0) return;
    servers.splice(at, 1);
    if (at < next) next -= 1;
  }

  function probed(server: string, isGood: boolean): void {
    if (!servers.includes(server)) return;
    if (isGood !== down.has(server)) {
      against.delete(server);
      return;
    }
    const count = (against.get(server) ?? 0) + 1;
    against.set(server, count);
    if (count < (isGood ? upAfter : downAfter)) return;
    against.delete(server);
    if (isGood) down.delete(server);
    else down.add(server);
  }

  function pick(): string | undefined {
    for (let step = 0; step < servers.length; step++) {
      const at = (next + step) % servers.length;
      const server = servers[at]!;
      if (down.has(server)) continue;
      next = at + 1;
      return server;
    }
    return undefined;
  }

  return { add, remove, probed, pick };
}
