import type { ReadThrough, Surroundings } from '../contract.ts';

type Callback = (error: Error | null, value: string) => void;

export function createReadThrough(surroundings: Surroundings): ReadThrough {
  const { now, random, lifetimeMs, jitter } = surroundings;
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const callbacks = new Map<string, Callback[]>();

  function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return Promise.resolve(entry.value);

    return new Promise((resolve, reject) => {
      const callback: Callback = (error, value) => (error ? reject(error) : resolve(value));
      const waiting = callbacks.get(key);
      if (waiting) {
        waiting.push(callback);
      } else {
        callbacks.set(key, [callback]);
        load(key);
      }
    });
  }

  function load(key: string): void {
    surroundings.load(key).then(
      (value) => {
        entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
        answer(key, null, value);
      },
      (error: Error) => answer(key, error, ''),
    );
  }

  function answer(key: string, error: Error | null, value: string): void {
    const waiting = callbacks.get(key) ?? [];
    callbacks.delete(key);
    for (const callback of waiting) callback(error, value);
  }

  return { get };
}
