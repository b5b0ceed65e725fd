import type { ReadThrough, Surroundings } from '../contract.ts';

const flights = new Map<string, Promise<string>>();

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();

  async function start(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;
    const flight = flights.get(key) ?? start(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
