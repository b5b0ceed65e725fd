import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const values = new Map<string, string>();
  const expiry = new Map<string, number>();
  const flights = new Map<string, Promise<string>>();

  function recall(key: string): string | undefined {
    const expiresAtMs = expiry.get(key) ?? 0;
    return now() < expiresAtMs ? values.get(key) : undefined;
  }

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      values.set(key, value);
      expiry.set(key, now() + lifetimeMs * (1 - jitter * random()));
      return value;
    } finally {
      flights.delete(key);
    }
  }

  async function get(key: string): Promise<string> {
    const known = recall(key);
    if (known) return known;
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  return { get };
}
