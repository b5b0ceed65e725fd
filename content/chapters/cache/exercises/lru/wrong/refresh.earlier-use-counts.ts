import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  let uses: string[] = [];
  let start = 0;

  function use(key: string): void {
    uses.push(key);
    if (start > 1000 && start > uses.length / 2) {
      uses = uses.slice(start);
      start = 0;
    }
  }

  function get(key: string): Value | undefined {
    const value = values.get(key);
    if (value !== undefined) use(key);
    return value;
  }

  function set(key: string, value: Value): void {
    while (!values.has(key) && values.size >= capacity) {
      const oldest = uses[start++];
      if (oldest !== undefined) values.delete(oldest);
    }
    values.set(key, value);
    use(key);
  }

  return { get, set };
}
