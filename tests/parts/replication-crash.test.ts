import { describe, expect, test } from 'vitest';
import { reportTail } from '#content/chapters/replication/sims/after-the-crash/catch-ups.ts';
import scenario from '#content/chapters/replication/sims/after-the-crash/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { epochAt, lengthOf, logAt, logsOf } from '#engine/logs.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { mendingsOf } from '#parts/replication/catching-up.ts';
import { lostWritesOf } from '#parts/replication/lost-writes.ts';
import { runWorld } from '#parts/run-world.ts';
import { estimate } from './estimate.ts';

const plain = defaultSpec(scenario);
const { durationMs } = scenario;

function runWith(knobs: Readonly<Record<string, KnobValue>>, seed = plain.seed): Promise<Trace> {
  return runWorld(scenario, { ...plain, seed, knobs: { ...plain.knobs, ...knobs } });
}

function measured(trace: Trace, name: string): number {
  return scenario.measures[name]!.value(trace, 0, durationMs);
}

describe('a crash of the primary', () => {
  test.each([
    [20, 300],
    [40, 300],
    [20, 600],
    [10, 500],
    [40, 100],
  ])('costs about rate × lag confirmed writes: %i/s, %i ms', async (writesPerSecond, lagMs) => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    const losses = await Promise.all(
      seeds.map(async (seed) => measured(await runWith({ writesPerSecond, lagMs }, seed), 'lostWrites')),
    );
    const { mean, standardError } = estimate(losses);
    const expected = (writesPerSecond * lagMs) / 1_000;
    expect(Math.abs(mean - expected), `${mean} for ${expected}`).toBeLessThan(
      Math.max(3 * standardError, 0.01 * expected),
    );
  });

  test('costs none that were confirmed only when both had them', async () => {
    for (let seed = 0; seed < 20; seed++)
      expect(measured(await runWith({ mode: 'sync', lagMs: 600 }, seed), 'lostWrites'), `seed ${seed}`).toBe(0);
  });

  test('loses just the writes that were confirmed in the old epoch and are not in the new primary’s log', async () => {
    const trace = await runWith({});
    const logs = logsOf(trace);
    const kept = logAt(logs, 'b', durationMs);
    const expected = [...eventsOf(trace)]
      .filter(({ kind, subject, value }) => kind === 'acknowledged' && epochAt(kept, value) !== subject)
      .map(({ value }) => value);
    expect(expected.length).toBeGreaterThan(0);
    expect(lostWritesOf(trace, 0, durationMs).map(({ position }) => position)).toEqual(expected);
  });
});

describe('the tail of the node that comes back', () => {
  test('kept, the two logs differ until the end, and go on differing', async () => {
    const trace = await runWith({ tail: 'kept' });
    expect(measured(trace, 'strayEntries')).toBe(measured(trace, 'lostWrites'));
    const logs = logsOf(trace);
    const [a, b] = [logAt(logs, 'a', durationMs), logAt(logs, 'b', durationMs)];
    expect(lengthOf(b) - lengthOf(a)).toBeLessThan(60);
  });

  test.each(['cut', 'reported', 'yours'])('%s, the two logs are the same in the end', async (tail) => {
    expect(measured(await runWith({ tail }), 'strayEntries')).toBe(0);
  });

  test('what is written down is what was lost, each write once', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const trace = await runWith({ tail: 'reported' }, seed);
      const reported = [...eventsOf(trace)].filter(({ kind }) => kind === 'reported').map(({ value }) => value);
      expect(reported).toEqual(lostWritesOf(trace, 0, durationMs).map(({ position }) => position));
    }
    expect(measured(await runWith({ tail: 'cut' }), 'reported')).toBe(0);
  });

  test('two logs part where they part, not where they are of the same length', () => {
    expect(mendingsOf(reportTail, [1, 1, 1, 2], [1, 1, 3, 3, 3])).toEqual([
      { type: 'report', index: 3, epoch: 1 },
      { type: 'report', index: 4, epoch: 2 },
      { type: 'cut', index: 3 },
      { type: 'append', epoch: 3 },
      { type: 'append', epoch: 3 },
      { type: 'append', epoch: 3 },
    ]);
    expect(mendingsOf(reportTail, [1, 1], [1, 1])).toEqual([]);
  });
});

test('the default run is finished within 10,000 events of the trace, and comes out the same again', async () => {
  const trace = await runWith({});
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  expect(digestOf(await runWith({}))).toBe(digestOf(trace));
});
