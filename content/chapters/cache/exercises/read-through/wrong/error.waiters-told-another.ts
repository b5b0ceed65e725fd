import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<{ value: string } | null>>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;

    const flight = flights.get(key);
    if (flight) {
      const landed = await flight;
      if (!landed) throw new Error(`could not load ${key}`);
      return landed.value;
    }

    const loading = load(key);
    const landing = loading.then(
      (value) => {
        entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
        flights.delete(key);
        return { value };
      },
      () => {
        flights.delete(key);
        return null;
      },
    );
    flights.set(key, landing);
    await landing;
    return loading;
  }

  return { get };
}
