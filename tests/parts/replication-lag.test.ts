import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/replication/sims/read-your-write/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { exp } from '#engine/maths.ts';
import { countOf } from '#engine/metrics.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';
import { estimate } from './estimate.ts';

const plain = defaultSpec(scenario);
const { durationMs } = scenario;

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  interventions: RunSpec['interventions'] = [],
  seed = plain.seed,
): Promise<Trace> {
  return runWorld(scenario, { ...plain, seed, knobs: { ...plain.knobs, ...knobs }, interventions });
}

function measured(trace: Trace, name: string, fromMs = 1_000, toMs = durationMs): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

describe('a read d after one’s own write, at any replica, under a mean lag of L', () => {
  test.each([
    [100, 200],
    [300, 300],
    [300, 150],
    [500, 1_000],
    [1_000, 300],
  ])('is stale with probability e^(−d/L): L %i, d %i', async (lagMs, readAfterMs) => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const shares = await Promise.all(
      seeds.map(async (seed) => measured(await runWith({ lagMs, readAfterMs }, [], seed), 'staleReads', 2_000)),
    );
    const { mean, standardError } = estimate(shares);
    const expected = exp(-readAfterMs / lagMs);
    expect(Math.abs(mean - expected), `${mean} for ${expected}`).toBeLessThan(Math.max(3 * standardError, 0.01));
  });
});

describe('where reads go', () => {
  test('the primary alone never shows less than was written, and carries every read', async () => {
    const trace = await runWith({ routing: 'primary' });
    expect(measured(trace, 'staleReads')).toBe(0);
    expect(measured(trace, 'replicaReads')).toBe(0);
    expect(measured(trace, 'primaryLoad')).toBeGreaterThan(4 * measured(await runWith({}), 'primaryLoad'));
  });

  test('by what a visitor knows, no read is stale or older, and most are at replicas', async () => {
    for (const lagMs of [100, 300, 1_000]) {
      const trace = await runWith({ routing: 'session', lagMs });
      expect(measured(trace, 'staleReads')).toBe(0);
      expect(measured(trace, 'olderReads')).toBe(0);
      expect(measured(trace, 'replicaReads')).toBeGreaterThan(0.5);
    }
  });

  test('a fixed time at the primary is too short for some lag', async () => {
    const late = { routing: 'pinned', readAfterMs: 600 };
    expect(measured(await runWith({ ...late, lagMs: 50 }), 'staleReads')).toBeLessThan(0.01);
    expect(measured(await runWith({ ...late, lagMs: 1_000 }), 'staleReads')).toBeGreaterThan(0.3);
  });

  test('another routing meets the same visitors at the same moments', async () => {
    const writesOf = (trace: Trace) =>
      [...eventsOf(trace)].filter(({ kind }) => kind === 'submit').map(({ atMs, value }) => [atMs, value]);
    const any = writesOf(await runWith({}));
    for (const routing of ['primary', 'pinned', 'session', 'yours'])
      expect(writesOf(await runWith({ routing }))).toEqual(any);
  });
});

describe('what a confirmation promises', () => {
  const crash = [
    { atMs: 4_000, to: 'primary', message: 'kill' },
    { atMs: 6_000, to: 'primary', message: 'revive' },
  ];

  test('a crash loses no confirmed write that a replica had to have, and some that none had', async () => {
    const lost = { async: 0, 'semi-sync': 0, sync: 0 };
    for (let seed = 0; seed < 12; seed++) {
      for (const mode of ['async', 'semi-sync', 'sync'] as const)
        lost[mode] += measured(await runWith({ mode }, crash, seed), 'lostWrites');
    }
    expect(lost).toEqual({ async: expect.any(Number) as number, 'semi-sync': 0, sync: 0 });
    expect(lost.async).toBeGreaterThan(10);
  });

  test('the more copies are waited for, the slower the writes', async () => {
    const modes = ['async', 'semi-sync', 'sync'];
    const latencies = await Promise.all(
      modes.map(async (mode) => measured(await runWith({ mode }), 'writeLatencyMsP99')),
    );
    expect(latencies).toEqual(latencies.toSorted((a, b) => a - b));
    expect(latencies[1]).toBeGreaterThan(2 * latencies[0]!);
  });

  test('with all copies waited for, one that is cut off stops every write', async () => {
    const cut = [{ atMs: 3_000, to: 'replica2', message: 'cut' }];
    expect(countOf(await runWith({ mode: 'sync' }, cut), 'confirmed', 4_000, durationMs)).toBe(0);
    expect(countOf(await runWith({ mode: 'semi-sync' }, cut), 'confirmed', 4_000, durationMs)).toBeGreaterThan(50);
  });
});

describe('a run', () => {
  test('is finished within 10,000 events of the trace, and comes out the same again', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf(await runWith({}))).toBe(digestOf(trace));
  });

  test('answers every read, and confirms or fails every write, while nothing is broken', async () => {
    const trace = await runWith({});
    const asked = countOf(trace, 'request', 0, durationMs - 500);
    const answered = ['reply', 'stale-reply', 'older-reply'].reduce(
      (sum, kind) => sum + countOf(trace, kind, 0, durationMs),
      0,
    );
    expect(answered).toBeGreaterThanOrEqual(asked);
    expect(countOf(trace, 'failed', 0, durationMs)).toBe(0);
  });
});
