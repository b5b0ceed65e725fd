import { lower, shorter, type Random } from '#kit';
import type { Answering, Call, LoadCase } from './load-case.ts';

/** Calls come at multiples of this, and answers between them, so that no two things happen at one moment. */
const GAP_MS = 10;
const SHORTEST_LOAD_MS = 15;

/** Fewer calls, closer together, of one key, with shorter and plainer loads; lifetimes without chance. */
export function* smallerLoadCase(testCase: LoadCase): Generator<LoadCase> {
  const { jitter, calls } = testCase;
  for (const fewer of shorter(calls)) yield { ...testCase, calls: fewer };
  if (jitter > 0) yield { ...testCase, jitter: 0 };
  for (const [index, call] of calls.entries()) {
    for (const simpler of simplerCalls(call)) yield { ...testCase, calls: calls.with(index, simpler) };
    const gaps = (call.atMs - (calls[index - 1]?.atMs ?? 0)) / GAP_MS;
    for (const fewer of lower(gaps, 1)) yield { ...testCase, calls: earlier(calls, index, (gaps - fewer) * GAP_MS) };
  }
}

function* simplerCalls({ again, ...call }: Call): Generator<Call> {
  const { database } = call;
  if (again) yield call;
  const rest = again ? { ...call, again } : call;
  if (call.key !== 'a') yield { ...rest, key: 'a' };
  if (database.gives !== 'value') yield { ...rest, database: { ...database, gives: 'value' } };
  const gaps = (database.ms - SHORTEST_LOAD_MS) / GAP_MS;
  for (const fewer of lower(gaps, 0)) {
    yield { ...rest, database: { ...database, ms: SHORTEST_LOAD_MS + fewer * GAP_MS } };
  }
}

function earlier(calls: readonly Call[], from: number, byMs: number): Call[] {
  return calls.map((call, index) => (index < from ? call : { ...call, atMs: call.atMs - byMs }));
}

/** A random case: up to twelve calls of up to three keys, bursts and pauses around the lifetime, a database in all its moods. */
export function drawLoadCase(random: Random): LoadCase {
  const keys = ['a', 'b', 'c'].slice(0, 1 + random.integer(3));
  const lifetimeMs = 100 * (1 + random.integer(4));
  const draws = Array.from({ length: 5 }, () => random.uniform());
  let atMs = 0;
  const calls = Array.from({ length: 4 + random.integer(9) }, () => {
    if (atMs === 0 || random.uniform() < 0.9) atMs += GAP_MS * (1 + random.integer(random.uniform() < 0.7 ? 6 : 30));
    const call = { atMs, key: random.pick(keys), database: drawAnswering(random, 0.1) };
    return random.uniform() < 0.2 ? { ...call, again: drawAnswering(random, 0) } : call;
  });
  return { lifetimeMs, jitter: random.uniform() < 0.3 ? 0.5 : 0, draws, calls };
}

/** `throws` is the share of loads that throw at once. */
function drawAnswering(random: Random, throws: number): Answering {
  const ms = SHORTEST_LOAD_MS + GAP_MS * random.integer(16);
  const chance = random.uniform();
  if (chance < throws) return { ms, gives: 'throw' };
  if (chance < throws + 0.2) return { ms, gives: 'failure' };
  return { ms, gives: chance < throws + 0.35 ? 'empty' : 'value' };
}
