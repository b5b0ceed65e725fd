import type { ReadThrough, Surroundings } from '../contract.ts';

interface Entry {
  value: string;
  lifetimeMs: number;
  expiresAtMs: number;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Promise<string>>();

  function keep(key: string, value: string): string {
    const ownLifetimeMs = lifetimeMs * (1 - jitter * random());
    entries.set(key, { value, lifetimeMs: ownLifetimeMs, expiresAtMs: now() + ownLifetimeMs });
    return value;
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      if (entry && now() < entry.expiresAtMs) {
        entry.expiresAtMs = now() + entry.lifetimeMs;
        return entry.value;
      }
      let flight = flights.get(key);
      if (!flight) {
        flight = load(key)
          .then((value) => keep(key, value))
          .finally(() => flights.delete(key));
        flights.set(key, flight);
      }
      return flight;
    },
  };
}
