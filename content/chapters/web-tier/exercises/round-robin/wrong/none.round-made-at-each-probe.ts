import type { Balancer, Patience } from '../contract.ts';

interface Server {
  readonly name: string;
  isUp: boolean;
  against: number;
}

export function createBalancer({ downAfter, upAfter }: Patience): Balancer {
  const servers: Server[] = [];
  let up: Server[] = [];
  let last: Server | undefined;

  function sort(): void {
    up = servers.filter(({ isUp }) => isUp);
  }

  function add(server: string): void {
    if (servers.some(({ name }) => name === server)) return;
    servers.push({ name: server, isUp: true, against: 0 });
    sort();
  }

  function remove(server: string): void {
    const at = servers.findIndex(({ name }) => name === server);
    if (at >= 0) servers.splice(at, 1);
  }

  function probed(server: string, isGood: boolean): void {
    const known = servers.find(({ name }) => name === server);
    if (known === undefined) return;
    if (isGood === known.isUp) {
      known.against = 0;
      return;
    }
    known.against += 1;
    if (known.against < (known.isUp ? downAfter : upAfter)) return;
    known.isUp = isGood;
    known.against = 0;
    sort();
  }

  function pick(): string | undefined {
    const next = last === undefined ? 0 : up.indexOf(last) + 1;
    last = up[next] ?? up[0];
    return last?.name;
  }

  return { add, remove, probed, pick };
}
