import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  async function ask(key: string, nowMs: number): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: nowMs + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const nowMs = now();
    const entry = entries.get(key);
    if (entry && nowMs < entry.expiresAtMs) return entry.value;
    const flight = flights.get(key) ?? ask(key, nowMs);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
