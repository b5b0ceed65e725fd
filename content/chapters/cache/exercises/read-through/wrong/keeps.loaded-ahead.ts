import type { ReadThrough, Surroundings } from '../contract.ts';

interface Entry {
  value: string;
  keptAtMs: number;
  expiresAtMs: number;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Promise<string>>();

  function ask(key: string): Promise<string> {
    const flight = flights.get(key) ?? loadAndKeep(key);
    flights.set(key, flight);
    return flight;
  }

  async function loadAndKeep(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, keptAtMs: now(), expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  function isNearlyStale({ keptAtMs, expiresAtMs }: Entry): boolean {
    return now() > keptAtMs + 0.9 * (expiresAtMs - keptAtMs);
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry || now() >= entry.expiresAtMs) return ask(key);
      if (isNearlyStale(entry)) ask(key).catch(() => undefined);
      return entry.value;
    },
  };
}
