import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const values = new Map<string, string>();
  const flights = new Map<string, Promise<string>>();
  let expiresAtMs = 0;

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      values.set(key, value);
      expiresAtMs = now() + lifetimeMs * (1 - jitter * random());
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    if (now() >= expiresAtMs) values.clear();
    const value = values.get(key);
    if (value !== undefined) return value;
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
