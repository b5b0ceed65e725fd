import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const line: string[] = [];

  function get(key: string): Value | undefined {
    return values.get(key) || undefined;
  }

  function set(key: string, value: Value): void {
    if (!values.has(key)) {
      if (line.length === capacity) {
        const first = line.shift();
        if (first !== undefined) values.delete(first);
      }
      line.push(key);
    }
    values.set(key, value);
  }

  return { get, set };
}
