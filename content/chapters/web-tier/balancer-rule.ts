import type { Operation, Patience } from './balancer-case.ts';

/** A server as the rule sees it. */
export interface RuleServer {
  readonly name: string;
  isUp: boolean;
  /** Probes in a row that speak against what the server counts as. */
  doubts: number;
  underWay: number;
  /** The number of the pick that it got last; 0 for none. */
  lastPick: number;
}

/** Which of the servers is next, given all of them in the order in which they were added. */
export type Choice = (servers: readonly RuleServer[], turn: number) => RuleServer | undefined;

/** The rule as plainly as it can be said, for any way of choosing. */
export class BalancerRule {
  readonly #patience: Patience;
  readonly #choose: Choice;
  #servers: RuleServer[] = [];
  #picks = 0;
  /** Where the server stands that is next in turn, up or down. */
  #turn = 0;

  constructor(patience: Patience, choose: Choice) {
    this.#patience = patience;
    this.#choose = choose;
  }

  get servers(): readonly RuleServer[] {
    return this.#servers;
  }

  find(name: string): RuleServer | undefined {
    return this.#servers.find((server) => server.name === name);
  }

  /** What is so after a call; the answer is a pick's. */
  perform(operation: Operation): string | undefined {
    switch (operation.type) {
      case 'add':
        if (!this.find(operation.server)) this.#servers.push(newServer(operation.server));
        return undefined;
      case 'remove':
        return this.#remove(operation.server);
      case 'probed':
        return this.#probed(operation.server, operation.isGood);
      case 'finished':
        return this.#finished(operation.server);
      case 'pick':
        return this.#pick();
      case 'create':
        this.#servers = [];
        this.#turn = 0;
        return undefined;
      case 'other':
        return undefined;
    }
  }

  #remove(name: string): undefined {
    const at = this.#servers.findIndex((server) => server.name === name);
    if (at < 0) return;
    this.#servers.splice(at, 1);
    if (at < this.#turn) this.#turn--;
  }

  #probed(name: string, isGood: boolean): undefined {
    const server = this.find(name);
    if (!server) return;
    server.doubts = isGood === server.isUp ? 0 : server.doubts + 1;
    if (server.doubts < (server.isUp ? this.#patience.downAfter : this.#patience.upAfter)) return;
    server.isUp = !server.isUp;
    server.doubts = 0;
  }

  #finished(name: string): undefined {
    const server = this.find(name);
    if (server && server.underWay > 0) server.underWay--;
  }

  #pick(): string | undefined {
    const server = this.#choose(this.#servers, this.#turn);
    if (!server) return undefined;
    server.underWay++;
    server.lastPick = ++this.#picks;
    this.#turn = this.#servers.indexOf(server) + 1;
    return server.name;
  }
}

function newServer(name: string): RuleServer {
  return { name, isUp: true, doubts: 0, underWay: 0, lastPick: 0 };
}

/** The next one that is up, in turn. */
export const inTurn: Choice = (servers, turn) =>
  servers.map((_, steps) => servers[(turn + steps) % servers.length]!).find(({ isUp }) => isUp);

/** The one with the fewest under way; of equals, the one picked the longest ago. */
export const leastBusy: Choice = (servers) =>
  servers
    .filter(({ isUp }) => isUp)
    // Sorting keeps the order of equals.
    .toSorted((one, other) => one.underWay - other.underWay || one.lastPick - other.lastPick)[0];
