import type { ReadThrough, Surroundings } from './contract.ts';

interface Kept {
  value: string;
  freshUntilMs: number;
}

export function createReadThrough({ load, now, lifetimeMs }: Surroundings): ReadThrough {
  const kept = new Map<string, Kept>();

  async function get(key: string): Promise<string> {
    const entry = kept.get(key);
    if (entry && now() < entry.freshUntilMs) return entry.value;
    // Who else may be on this line for the same key, before the first of them has its answer?
    const value = await load(key);
    kept.set(key, { value, freshUntilMs: now() + lifetimeMs });
    return value;
  }

  return { get };
}
