import type { ReadThrough, Surroundings } from '../contract.ts';

type Waiter = (value: string) => void;

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const waiters = new Map<string, Waiter[]>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;

    const waiting = waiters.get(key);
    if (waiting) {
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    }

    const mine: Waiter[] = [];
    waiters.set(key, mine);
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      for (const resolve of mine) resolve(value);
      return value;
    } finally {
      waiters.delete(key);
    }
  }

  return { get };
}
