import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values: { [key: string]: Value } = {};
  const line: string[] = [];

  function get(key: string): Value | undefined {
    return values[key];
  }

  function set(key: string, value: Value): void {
    if (!line.includes(key)) {
      if (line.length === capacity) {
        const first = line.shift();
        if (first !== undefined) delete values[first];
      }
      line.push(key);
    }
    values[key] = value;
  }

  return { get, set };
}
