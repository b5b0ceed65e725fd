import type { ReadThrough, Surroundings } from '../contract.ts';

type Entry = { value: string; expiresAtMs: number } | { error: unknown; expiresAtMs: number };

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Promise<string>>();

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } catch (error) {
      entries.set(key, { error, expiresAtMs: now() + lifetimeMs / 10 });
      throw error;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) {
      if ('error' in entry) throw entry.error;
      return entry.value;
    }
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
