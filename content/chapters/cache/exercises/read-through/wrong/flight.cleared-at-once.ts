import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough(surroundings: Surroundings): ReadThrough {
  const { now, random, lifetimeMs, jitter } = surroundings;
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;
    const flight = flights.get(key);
    if (flight) return flight;
    try {
      const started = load(key);
      flights.set(key, started);
      return started;
    } finally {
      flights.delete(key);
    }
  }

  async function load(key: string): Promise<string> {
    const value = await surroundings.load(key);
    entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
    return value;
  }

  return { get };
}
