export function createCache() {
  throw new Proxy(new Error('x'), {
    get() {
      throw new Error('no message');
    },
    getPrototypeOf() {
      throw new Error('no prototype');
    },
  });
}
