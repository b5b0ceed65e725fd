export function createCache() {
  const entries = new Map();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.set(key, value);
      caches.delete(key);
    },
  };
}
