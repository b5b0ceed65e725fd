import type { CreateReadRouter, Position, ReadRouter, Replica } from '../contract.ts';

/** Text that sorts as the numbers do: without leading zeros, the longer one is greater. */
function isAtLeast(one: Position, other: Position): boolean {
  return one.length === other.length ? one >= other : one.length > other.length;
}

/** Remembers written and seen positions apart, and asks the replica that has been asked least. */
class CarefulRouter implements ReadRouter {
  readonly #written = new Map<string, Position>();
  readonly #seen = new Map<string, Position>();
  readonly #asked = new Map<string, number>();

  wrote(client: string, position: Position): void {
    if (isAtLeast(position, this.#written.get(client) ?? '')) this.#written.set(client, position);
  }

  saw(client: string, position: Position): void {
    if (isAtLeast(position, this.#seen.get(client) ?? '')) this.#seen.set(client, position);
  }

  choose(client: string, replicas: readonly Replica[]): string {
    let best: string | undefined;
    for (const { name, isUp, applied } of replicas) {
      if (!isUp || !isAtLeast(applied, this.#written.get(client) ?? '')) continue;
      if (!isAtLeast(applied, this.#seen.get(client) ?? '')) continue;
      if (best === undefined || this.#count(name) < this.#count(best)) best = name;
    }
    if (best === undefined) return 'primary';
    this.#asked.set(best, this.#count(best) + 1);
    return best;
  }

  #count(name: string): number {
    return this.#asked.get(name) ?? 0;
  }
}

export const createReadRouter: CreateReadRouter = () => new CarefulRouter();
