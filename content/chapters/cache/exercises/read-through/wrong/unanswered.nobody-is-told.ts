import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load, now, lifetimeMs, jitter, random }: Surroundings): ReadThrough {
  const kept = new Map<string, { value: string; freshUntilMs: number }>();

  return {
    get(key) {
      return new Promise((resolve, reject) => {
        const entry = kept.get(key);
        if (entry && now() < entry.freshUntilMs) {
          resolve(entry.value);
          return;
        }
        load(key).then((value) => {
          kept.set(key, { value, freshUntilMs: now() + lifetimeMs * (1 - jitter * random()) });
        }, reject);
      });
    },
  };
}
