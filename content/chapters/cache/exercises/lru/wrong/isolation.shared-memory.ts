import type { Cache, CreateCache, Value } from '../contract.ts';

const memory = new Map<string, Value>();

function touch(key: string): Value | undefined {
  const value = memory.get(key);
  if (value !== undefined) {
    memory.delete(key);
    memory.set(key, value);
  }
  return value;
}

export const createCache: CreateCache = (capacity): Cache => ({
  get: touch,
  set(key, value) {
    memory.delete(key);
    memory.set(key, value);
    for (const oldest of memory.keys()) {
      if (memory.size <= capacity) break;
      memory.delete(oldest);
    }
  },
});
