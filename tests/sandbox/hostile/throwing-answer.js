export function createCache() {
  const answer = {
    get value() {
      throw new Error('never read');
    },
    toString() {
      throw new Error('never printed');
    },
    [Symbol.toPrimitive]() {
      throw new Error('never converted');
    },
  };
  return { get: () => answer, set() {} };
}
