export function createCache() {
  return null;
}
