export function createCache() {
  return {
    get(key) {
      for (;;) {
        try {
          for (;;);
        } catch {
          continue;
        }
      }
    },
    set() {},
  };
}
