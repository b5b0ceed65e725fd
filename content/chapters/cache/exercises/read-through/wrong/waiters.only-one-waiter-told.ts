import type { ReadThrough, Surroundings } from '../contract.ts';

interface Waiter {
  resolve: (value: string) => void;
  reject: (error: unknown) => void;
}

export function createReadThrough(surroundings: Surroundings): ReadThrough {
  const { now, random, lifetimeMs, jitter } = surroundings;
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const queues = new Map<string, Waiter[]>();

  function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return Promise.resolve(entry.value);
    return new Promise((resolve, reject) => {
      const queue = queues.get(key);
      if (queue) {
        queue.push({ resolve, reject });
        return;
      }
      queues.set(key, [{ resolve, reject }]);
      load(key);
    });
  }

  function load(key: string): void {
    surroundings.load(key).then(
      (value) => {
        entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
        for (const { resolve } of leave(key)) resolve(value);
      },
      (error: unknown) => {
        leave(key).pop()?.reject(error);
      },
    );
  }

  function leave(key: string): Waiter[] {
    const queue = queues.get(key) ?? [];
    queues.delete(key);
    return queue;
  }

  return { get };
}
