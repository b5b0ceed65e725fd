import { assertNever } from '#engine/assert.ts';
import type { Random } from '#engine/random.ts';

/** How many probes in a row it takes to change a balancer's mind about a server. */
export interface Patience {
  readonly downAfter: number;
  readonly upAfter: number;
}

/** Chooses a server for each request; a reader's own may stand here. Not all of them hear when a request ends. */
export interface BalancerPolicy {
  add(server: string): void;
  remove(server: string): void;
  probed(server: string, isGood: boolean): void;
  pick(): string | undefined;
  finished?(server: string, isGood: boolean): void;
}

export type CreateBalancerPolicy = (patience: Patience) => BalancerPolicy;

/** The policies that a figure brings along. */
export type PolicyName = 'round-robin' | 'least' | 'two-choices';

/** What a policy may go by: which servers are up, how much each has at hand as far as anybody knows, and chance. */
export interface View {
  readonly servers: readonly string[];
  readonly isUp: (server: string) => boolean;
  readonly loadOf: (server: string) => number;
  readonly random: Random;
}

/** Answers with the next server, or with none if none is up. */
export type Choose = () => string | undefined;

/** Makes a policy of the figure's own. */
export function choiceOf(name: PolicyName, view: View): Choose {
  switch (name) {
    case 'round-robin':
      return inTurn(view);
    case 'least':
      return () => leastLoaded(view, upIn(view));
    case 'two-choices':
      return () => leastLoaded(view, twoOf(view));
    default:
      return assertNever(name);
  }
}

function inTurn(view: View): Choose {
  let turn = 0;
  return () => {
    for (let steps = 0; steps < view.servers.length; steps++) {
      const server = view.servers[turn++ % view.servers.length]!;
      if (view.isUp(server)) return server;
    }
    return undefined;
  };
}

/** Of equally loaded ones, chance decides, so that the first is not everybody's. */
function leastLoaded({ loadOf, random }: View, among: readonly string[]): string | undefined {
  if (among.length === 0) return undefined;
  const least = Math.min(...among.map(loadOf));
  return random.pick(among.filter((server) => loadOf(server) === least));
}

/** Two different servers that are up, drawn by chance; fewer where there are not so many. */
function twoOf(view: View): string[] {
  const up = upIn(view);
  if (up.length <= 2) return up;
  const first = view.random.integer(up.length);
  const second = (first + 1 + view.random.integer(up.length - 1)) % up.length;
  return [up[first]!, up[second]!];
}

function upIn({ servers, isUp }: View): string[] {
  return servers.filter((server) => isUp(server));
}
