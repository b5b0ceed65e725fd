import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function ask(key: string): Promise<string> {
    try {
      const value = await inTurn(() => load(key));
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
