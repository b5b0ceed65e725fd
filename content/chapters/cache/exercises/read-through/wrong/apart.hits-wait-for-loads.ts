import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    let entry = entries.get(key);
    if (!entry || now() >= entry.expiresAtMs) {
      const flight = flights.get(key) ?? ask(key);
      flights.set(key, flight);
      return flight;
    }
    await Promise.allSettled(flights.values());
    entry = entries.get(key) ?? entry;
    return entry.value;
  }

  return { get };
}
