import type { CreateReadThrough } from '../contract.ts';

// Keeps only what is fresh: what is out of date is swept out before anything is looked up. Failures are values here,
// until somebody is told.
type Outcome = { value: string } | { error: unknown };

export const createReadThrough: CreateReadThrough = ({ load, now, random, lifetimeMs, jitter }) => {
  const fresh = new Map<string, string>();
  const endings: { key: string; atMs: number }[] = [];
  const underWay = new Map<string, Promise<Outcome>>();

  function sweep(): void {
    for (let at = endings.length - 1; at >= 0; at--) {
      const ending = endings[at]!;
      if (ending.atMs > now()) continue;
      fresh.delete(ending.key);
      endings.splice(at, 1);
    }
  }

  async function outcomeOf(key: string): Promise<Outcome> {
    let outcome: Outcome;
    try {
      const value = await load(key);
      fresh.set(key, value);
      endings.push({ key, atMs: now() + (1 - random() * jitter) * lifetimeMs });
      outcome = { value };
    } catch (error) {
      outcome = { error };
    }
    underWay.delete(key);
    return outcome;
  }

  return {
    async get(key) {
      sweep();
      const value = fresh.get(key);
      if (value !== undefined) return value;
      let outcome = underWay.get(key);
      if (!outcome) {
        // Begins a turn later, so that it is listed before it can be over.
        outcome = Promise.resolve(key).then(outcomeOf);
        underWay.set(key, outcome);
      }
      const settled = await outcome;
      if ('error' in settled) throw settled.error;
      return settled.value;
    },
  };
};
