export function createCache(capacity) {
  const entries = new Map();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      if (entries.size === capacity) {
        entries.delete(entries.keys().next().value);
        Promise.reject(new Error('nobody waits'));
      }
      entries.set(key, value);
    },
  };
}
