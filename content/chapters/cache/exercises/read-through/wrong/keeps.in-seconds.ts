import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  const flights = new Map<string, Promise<string>>();
  const seconds = () => Math.floor(now() / 1000);

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      const lifetime = (lifetimeMs / 1000) * (1 - jitter * random());
      entries.set(key, { value, expiresAt: seconds() + lifetime });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && seconds() < entry.expiresAt) return entry.value;
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
