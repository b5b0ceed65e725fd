import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return Promise.resolve(entry.value);
    const flight = flights.get(key);
    if (flight) return flight;

    const started = load(key)
      .then((value) => {
        entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
        return value;
      })
      .catch(() => '')
      .finally(() => flights.delete(key));
    flights.set(key, started);
    return started;
  }

  return { get };
}
