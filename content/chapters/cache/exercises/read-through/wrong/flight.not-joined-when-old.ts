import type { ReadThrough, Surroundings } from '../contract.ts';

interface Flight {
  startedAtMs: number;
  answer: Promise<string>;
}

export function createReadThrough({ load, now, random, lifetimeMs, jitter }: Surroundings): ReadThrough {
  const entries = new Map<string, { value: string; expiresAtMs: number }>();
  const flights = new Map<string, Flight>();

  async function get(key: string): Promise<string> {
    const entry = entries.get(key);
    if (entry && now() < entry.expiresAtMs) return entry.value;

    const flight = flights.get(key);
    if (flight && now() - flight.startedAtMs < lifetimeMs) return flight.answer;

    const answer = loadAndKeep(key);
    flights.set(key, { startedAtMs: now(), answer });
    try {
      return await answer;
    } finally {
      if (flights.get(key)?.answer === answer) flights.delete(key);
    }
  }

  async function loadAndKeep(key: string): Promise<string> {
    const value = await load(key);
    entries.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
    return value;
  }

  return { get };
}
