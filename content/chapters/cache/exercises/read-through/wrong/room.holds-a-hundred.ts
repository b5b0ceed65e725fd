import type { ReadThrough, Surroundings } from '../contract.ts';

const KEYS_MAX = 100;

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  function keep(key: string, value: string): void {
    entries.delete(key);
    entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
    if (entries.size > KEYS_MAX) {
      const first = entries.keys().next().value;
      if (first !== undefined) entries.delete(first);
    }
  }

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      keep(key, value);
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
