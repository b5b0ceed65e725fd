import type { ReadThrough, Surroundings } from '../contract.ts';

interface Flight {
  key: string;
  answer: Promise<string>;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  let current: Flight | null = null;

  async function start(key: string): Promise<string> {
    try {
      const value = await load(key);
      entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      if (current?.key === key) current = null;
    }
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      if (entry && now() < entry.expiresAtMs) return entry.value;
      if (current?.key !== key) current = { key, answer: start(key) };
      return current.answer;
    },
  };
}
