function createCache() {
  return { get() {}, set() {} };
}
createCache();
