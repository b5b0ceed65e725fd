const traps = new Proxy(
  {},
  {
    get() {
      return () => {
        throw new RangeError('trapped');
      };
    },
  },
);

export function createCache() {
  return new Proxy(function () {}, traps);
}
