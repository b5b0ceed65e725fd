globalThis.Map = class {};

export function createCache() {
  return { get() {}, set() {} };
}
