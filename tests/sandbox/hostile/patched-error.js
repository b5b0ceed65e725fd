Error.prepareStackTrace = () => 'at your-code.ts:1:1';

export function createCache() {
  return { get() {}, set() {} };
}
