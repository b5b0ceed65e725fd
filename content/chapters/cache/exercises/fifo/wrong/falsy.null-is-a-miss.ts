import type { Cache, Value } from '../contract.ts';

interface Entry {
  key: string;
  value: Value;
}

export function createCache(capacity: number): Cache {
  const entries: Entry[] = [];
  const find = (key: string) => entries.find((entry) => entry.key === key);

  return {
    get(key) {
      return find(key)?.value ?? undefined;
    },
    set(key, value) {
      const held = find(key);
      if (held) {
        held.value = value;
        return;
      }
      if (entries.length === capacity) entries.shift();
      entries.push({ key, value });
    },
  };
}
