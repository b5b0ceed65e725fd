import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Promise<string>>();

  function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry !== undefined && entry.expiresAtMs > now()) return Promise.resolve(entry.value);

    const flight = flights.get(key);
    if (flight !== undefined) return flight;

    const started = load(key).then(
      (value) => {
        entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
        return value;
      },
      (error: unknown) => {
        flights.delete(key);
        throw error;
      },
    );
    flights.set(key, started);
    return started;
  }

  return { get };
}
