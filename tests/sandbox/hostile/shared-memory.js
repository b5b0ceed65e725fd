export function createCache() {
  const entries = new Map();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.set(key, value);
      Atomics.wait(new Int32Array(4), 0, 0);
    },
  };
}
