export function createcache() {
  return { get() {}, set() {} };
}
export const helper = 1;
