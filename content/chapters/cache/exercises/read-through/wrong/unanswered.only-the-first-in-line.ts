import type { ReadThrough, Surroundings } from '../contract.ts';

interface Waiter {
  resolve: (value: string) => void;
  reject: (error: unknown) => void;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const kept = new Map<string, { value: string; freshUntilMs: number }>();
  const lines = new Map<string, Waiter[]>();

  function get(key: string): Promise<string> {
    const entry = kept.get(key);
    if (entry && now() < entry.freshUntilMs) return Promise.resolve(entry.value);
    return new Promise((resolve, reject) => {
      const line = lines.get(key);
      if (line) {
        line.push({ resolve, reject });
        return;
      }
      lines.set(key, [{ resolve, reject }]);
      void query(key);
    });
  }

  async function query(key: string): Promise<void> {
    try {
      const value = await load(key);
      kept.set(key, { value, freshUntilMs: now() + lifetimeMs * (1 - jitter * random()) });
      takeLine(key)[0]?.resolve(value);
    } catch (error) {
      for (const { reject } of takeLine(key)) reject(error);
    }
  }

  function takeLine(key: string): Waiter[] {
    const line = lines.get(key) ?? [];
    lines.delete(key);
    return line;
  }

  return { get };
}
