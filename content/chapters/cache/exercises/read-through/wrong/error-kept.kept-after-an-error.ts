import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  async function fetchAndKeep(key: string): Promise<string> {
    const value = await load(key);
    const lifetime = lifetimeMs - lifetimeMs * jitter * random();
    entries.set(key, { value, expiresAtMs: now() + lifetime });
    flights.delete(key);
    return value;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry && now() < entry.expiresAtMs) return Promise.resolve(entry.value);
      let flight = flights.get(key);
      if (!flight) {
        flight = fetchAndKeep(key);
        flights.set(key, flight);
      }
      return flight;
    },
  };
}
