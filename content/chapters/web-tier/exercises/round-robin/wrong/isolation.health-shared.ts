import type { Balancer, Patience } from '../contract.ts';

const against = new Map<string, number>();
const down = new Set<string>();

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers: string[] = [];
  let next = 0;

  function add(server: string): void {
    if (!servers.includes(server)) servers.push(server);
  }

  function remove(server: string): void {
    const at = servers.indexOf(server);
    if (at < 0) return;
    servers.splice(at, 1);
    against.delete(server);
    down.delete(server);
    if (at < next) next -= 1;
  }

  function probed(server: string, isGood: boolean): void {
    if (!servers.includes(server)) return;
    const count = isGood === down.has(server) ? (against.get(server) ?? 0) + 1 : 0;
    against.set(server, count);
    if (count === 0 || count < (isGood ? upAfter : downAfter)) return;
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
