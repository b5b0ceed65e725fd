import type { Balancer, Patience } from '../contract.ts';

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const up = new Map<string, boolean>();
  const against = new Map<string, number>();
  let line: string[] = [];

  function add(server: string): void {
    if (up.has(server)) return;
    up.set(server, true);
    line.push(server);
  }

  function remove(server: string): void {
    up.delete(server);
    against.delete(server);
    line = line.filter((each) => each !== server);
  }

  function probed(server: string, isGood: boolean): void {
    const isUp = up.get(server);
    if (isUp === undefined) return;
    const count = isUp === isGood ? 0 : (against.get(server) ?? 0) + 1;
    const isConvinced = count > 0 && count >= (isUp ? downAfter : upAfter);
    against.set(server, isConvinced ? 0 : count);
    if (isConvinced) up.set(server, isGood);
  }

  function pick(): string | undefined {
    const server = line.find((each) => up.get(each));
    if (!server) return undefined;
    line = [...line.filter((each) => each !== server), server];
    return server;
  }

  return { add, remove, probed, pick };
}
