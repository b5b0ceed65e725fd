export function createCache() {
  return {
    get get() {
      throw new Error('not for you');
    },
    set() {},
  };
}
