export const createCache = { get() {}, set() {} };
