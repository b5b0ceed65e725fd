import type { Balancer, Patience } from '../contract.ts';

class Health {
  #isUp = true;
  #streak = 0;

  get isUp(): boolean {
    return this.#isUp;
  }

  hear(isGood: boolean, { downAfter, upAfter }: Patience): void {
    if (isGood === this.#isUp) {
      this.#streak = 0;
    } else if (++this.#streak >= (this.#isUp ? downAfter : upAfter)) {
      this.#isUp = isGood;
      this.#streak = 0;
    }
  }
}

class LeastConnections implements Balancer {
  readonly #patience: Patience;
  readonly #health = new Map<string, Health>();
  readonly #requests = new Map<string, number>();
  readonly #lastPick = new Map<string, number>();
  #clock = 1;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  add(server: string): void {
    if (this.#health.has(server)) return;
    this.#health.set(server, new Health());
    this.#requests.set(server, 0);
    this.#lastPick.set(server, 0);
  }

  remove(server: string): void {
    for (const map of [this.#health, this.#requests, this.#lastPick]) map.delete(server);
  }

  probed(server: string, isGood: boolean): void {
    this.#health.get(server)?.hear(isGood, this.#patience);
  }

  pick(): string | undefined {
    const up = [...this.#health.keys()].filter((server) => this.#health.get(server)!.isUp);
    up.sort(
      (one, other) =>
        this.#requests.get(one)! - this.#requests.get(other)! || this.#lastPick.get(one)! - this.#lastPick.get(other)!,
    );
    const server = up[0];
    if (server === undefined) return undefined;
    this.#requests.set(server, this.#requests.get(server)! + 1);
    this.#lastPick.set(server, this.#clock++);
    return server;
  }

  finished(server: string): void {
    const requests = this.#requests.get(server);
    if (requests) this.#requests.set(server, requests - 1);
  }
}

export function createBalancer(patience: Patience): Balancer {
  return new LeastConnections(patience);
}
