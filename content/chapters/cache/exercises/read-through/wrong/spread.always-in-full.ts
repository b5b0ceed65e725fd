import type { ReadThrough, Surroundings } from '../contract.ts';

interface Entry {
  value: string;
  expiresAtMs: number;
}

export function createReadThrough({ load, now, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Promise<string>>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;
    const flight = flights.get(key) ?? ask(key);
    flights.set(key, flight);
    return flight;
  }

  async function ask(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + drawLifetimeMs() });
      return value;
    } finally {
      flights.delete(key);
    }
  }

  function drawLifetimeMs(): number {
    return lifetimeMs * (1 - jitter);
  }

  return { get };
}
