import type { ReadThrough, Surroundings } from '../contract.ts';

interface Kept {
  value: string;
  freshUntilMs: number;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const kept = new Map<string, Kept>();
  const flights = new Map<string, Promise<string>>();

  async function get(key: string): Promise<string> {
    const entry = kept.get(key);
    if (entry && now() < entry.freshUntilMs) return entry.value;
    return flights.get(key) ?? takeOff(key);
  }

  function takeOff(key: string): Promise<string> {
    const flight = query(key);
    flights.set(key, flight);
    const land = () => flights.delete(key);
    flight.then(land, land);
    return flight;
  }

  async function query(key: string): Promise<string> {
    try {
      const value = await load(key);
      kept.set(key, { value, freshUntilMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } catch (error) {
      kept.clear();
      throw error;
    }
  }

  return { get };
}
