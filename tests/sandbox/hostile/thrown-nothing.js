export function createCache() {
  throw undefined;
}
