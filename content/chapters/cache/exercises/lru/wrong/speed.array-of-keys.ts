import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const order: string[] = [];

  function use(key: string): void {
    const place = order.indexOf(key);
    if (place !== -1) order.splice(place, 1);
    order.push(key);
  }

  function get(key: string): Value | undefined {
    if (values.has(key)) use(key);
    return values.get(key);
  }

  function set(key: string, value: Value): void {
    if (!values.has(key) && values.size === capacity) {
      const oldest = order.shift();
      if (oldest !== undefined) values.delete(oldest);
    }
    values.set(key, value);
    use(key);
  }

  return { get, set };
}
