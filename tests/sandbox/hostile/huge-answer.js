export function createCache() {
  const answer = 'x'.repeat(1_000_000);
  return { get: () => answer, set() {} };
}
