import type { ReadThrough, Surroundings } from '../contract.ts';

const entries = new Map<string, { value: string; expiresAtMs: number }>();

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const flights = new Map<string, Promise<string>>();

  return {
    async get(key) {
      const entry = entries.get(key);
      if (entry && now() < entry.expiresAtMs) return entry.value;
      let flight = flights.get(key);
      if (!flight) {
        flight = load(key)
          .then((value) => {
            entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
            return value;
          })
          .finally(() => flights.delete(key));
        flights.set(key, flight);
      }
      return flight;
    },
  };
}
