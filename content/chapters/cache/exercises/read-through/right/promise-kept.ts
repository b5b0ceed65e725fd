import type { CreateReadThrough } from '../contract.ts';

/** A flight and what it brought are one entry: a promise that is fresh without end until its answer has come. */
interface Entry {
  readonly answer: Promise<string>;
  freshUntilMs: number;
}

export const createReadThrough: CreateReadThrough = ({ load, now, random, lifetimeMs, jitter }) => {
  const entries = new Map<string, Entry>();
  const begin = (key: string): Entry => {
    const entry: Entry = {
      answer: Promise.resolve()
        .then(() => load(key))
        .then(
          (value) => {
            const shortestMs = lifetimeMs * (1 - jitter);
            entry.freshUntilMs = now() + shortestMs + random() * (lifetimeMs - shortestMs);
            return value;
          },
          (error: unknown) => {
            entries.delete(key);
            throw error;
          },
        ),
      freshUntilMs: Infinity,
    };
    entries.set(key, entry);
    return entry;
  };
  return {
    get(key) {
      const entry = entries.get(key);
      return (entry && entry.freshUntilMs > now() ? entry : begin(key)).answer;
    },
  };
};
