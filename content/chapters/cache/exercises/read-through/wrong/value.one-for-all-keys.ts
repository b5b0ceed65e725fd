import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  let flight: Promise<string> | undefined;

  async function refresh(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      flight = undefined;
    }
  }

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;
    flight ??= refresh(key);
    return flight;
  }

  return { get };
}
