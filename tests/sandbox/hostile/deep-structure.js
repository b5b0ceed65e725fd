let deep = [];
for (let level = 0; level < 200_000; level++) deep = [deep];

export function createCache() {
  return { get: () => String(deep), set() {} };
}
