export function createCache() {
  Array.prototype.push = function () {
    return 0;
  };
  return { get() {}, set() {} };
}
