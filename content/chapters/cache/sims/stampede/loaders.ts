import type { Loader, LoaderSurroundings } from '#kit';

interface Kept {
  readonly value: string;
  readonly untilMs: number;
}

/** Keeps answers for their lifetime; whoever finds none asks for it, whether or not somebody else has. */
export function withoutFlights({ load, now, random, lifetimeMs, jitter }: LoaderSurroundings): Loader {
  const memory = new Map<string, Kept>();
  return {
    async get(key) {
      const kept = memory.get(key);
      if (kept && now() < kept.untilMs) return kept.value;
      const value = await load(key);
      memory.set(key, { value, untilMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    },
  };
}

/** The same, with at most one load of a key under way, which all who need it share. */
export function withSingleFlight(surroundings: LoaderSurroundings): Loader {
  const flights = new Map<string, Promise<string>>();
  const loader = withoutFlights({
    ...surroundings,
    load(key) {
      const flight = flights.get(key) ?? surroundings.load(key).finally(() => flights.delete(key));
      flights.set(key, flight);
      return flight;
    },
  });
  return loader;
}
