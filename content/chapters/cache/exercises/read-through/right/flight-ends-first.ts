import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;

    const underWay = flights.get(key);
    if (underWay) return underWay;

    const flight = load(key).finally(() => flights.delete(key));
    flights.set(key, flight);
    const value = await flight;
    entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
    return value;
  }

  return { get };
}
