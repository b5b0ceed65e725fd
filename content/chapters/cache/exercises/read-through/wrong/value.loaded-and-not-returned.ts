import type { CreateReadThrough } from '../contract.ts';

const nothing = (): void => {};

export const createReadThrough: CreateReadThrough = ({ load }) => {
  const loading = new Map<string, Promise<void>>();

  async function get(key: string): Promise<void> {
    if (!loading.has(key)) loading.set(key, load(key).then(nothing));
    await loading.get(key);
  }

  return { get: get as unknown as (key: string) => Promise<string> };
};
