import type { ReadThrough, Surroundings } from '../contract.ts';

interface Entry {
  answer: Promise<string>;
  expiresAtMs: number;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, Entry>();

  function ask(key: string): Entry {
    const entry: Entry = { answer: load(key), expiresAtMs: Infinity };
    const arrived = () => {
      entry.expiresAtMs = now() + lifetimeMs * (1 - jitter * random());
    };
    entry.answer.then(arrived, arrived);
    entries.set(key, entry);
    return entry;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      return entry && now() < entry.expiresAtMs ? entry.answer : ask(key).answer;
    },
  };
}
