import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import illusion from '#content/chapters/cache/sims/illusion/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { countOf } from '#engine/metrics.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

const data = { web07: new Uint8Array(readFileSync('public/data/web07.bin')) };
const plain = defaultSpec(illusion);
const { durationMs } = illusion;

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  interventions: RunSpec['interventions'] = [],
): Promise<Trace> {
  return runWorld(illusion, { ...plain, knobs: { ...plain.knobs, ...knobs }, interventions }, { data });
}

function measured(trace: Trace, name: keyof typeof illusion.measures, fromMs = 0, toMs = durationMs): number {
  return illusion.measures[name]!.value(trace, fromMs, toMs);
}

const settings: Readonly<Record<string, KnobValue>>[] = [
  {},
  { capacity: 50 },
  { capacity: 1000 },
  ...['lfu', 'fifo', 'yours'].map((policy) => ({ policy })),
  ...['60 s', '10 s', '2 s'].map((expiry) => ({ expiry })),
  ...['loop', 'scan', 'shift', 'web07'].map((workload) => ({ workload })),
  { capacity: 50, policy: 'fifo', workload: 'scan', expiry: '2 s' },
  { capacity: 50, policy: 'lfu', workload: 'web07' },
];

describe.each(settings)('with %j', (knobs) => {
  let trace: Trace;
  beforeAll(async () => {
    trace = await runWith(knobs);
  });

  test('the run is finished, within its limits', () => {
    expect(trace.outcome).toBe('finished');
  });

  test('the same spec gives the same digest', async () => {
    expect(digestOf(await runWith(knobs))).toBe(digestOf(trace));
  });

  test('every request is looked up, and each lookup answered once', () => {
    const answered = new Map<number, number>();
    for (const { kind, subject } of eventsOf(trace)) {
      if (kind === 'lookup') answered.set(subject, 0);
      else if (kind === 'hit' || kind === 'miss') answered.set(subject, answered.get(subject)! + 1);
    }
    const asked = countOf(trace, 'request', 0, durationMs - 1000);
    const settled = [...answered.values()].slice(0, asked);
    expect(settled).toHaveLength(asked);
    expect(new Set(settled)).toEqual(new Set([1]));
  });

  test('nothing comes back that was not asked for, nor twice', () => {
    const asked = new Set<number>();
    for (const { kind, subject } of eventsOf(trace)) {
      if (kind === 'request') asked.add(subject);
      else if (kind === 'reply' || kind === 'failed') expect(asked.delete(subject)).toBe(true);
    }
  });
});

test('a default run is within 10,000 events of the trace', async () => {
  expect((await runWith({})).atMs.length).toBeLessThanOrEqual(10_000);
});

describe('another policy, capacity or expiry', () => {
  const requestsOf = (trace: Trace) =>
    [...eventsOf(trace)]
      .filter(({ kind }) => kind === 'request')
      .map(({ atMs, subject, value }) => [atMs, subject, value]);

  test.each([{ policy: 'lfu' }, { policy: 'fifo' }, { capacity: 50 }, { expiry: '2 s' }])(
    'meets the same requests at the same moments: %j',
    async (knobs) => {
      expect(requestsOf(await runWith(knobs))).toEqual(requestsOf(await runWith({})));
    },
  );
});

describe('what the figure is there to show', () => {
  test('at its start the cache answers about nineteen requests in twenty', async () => {
    const ratio = measured(await runWith({}), 'hitRatio');
    expect(ratio).toBeGreaterThan(0.93);
    expect(ratio).toBeLessThan(0.97);
  });

  test('the fewer places, the fewer hits, and the more work for the database', async () => {
    const traces = await Promise.all([1000, 750, 500, 250, 100, 50].map((capacity) => runWith({ capacity })));
    const ratios = traces.map((trace) => measured(trace, 'hitRatio'));
    const queries = traces.map((trace) => measured(trace, 'databaseQueries'));
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    expect(queries).toEqual(queries.toSorted((a, b) => a - b));
  });

  test('an expiry costs hits, the shorter the more', async () => {
    const traces = await Promise.all(['never', '60 s', '10 s', '2 s'].map((expiry) => runWith({ expiry })));
    const ratios = traces.map((trace) => measured(trace, 'hitRatio'));
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    expect(ratios[3]).toBeLessThan(ratios[0]! - 0.1);
  });

  test.each(['zipf', 'loop', 'scan', 'shift', 'web07'])('no policy beats the optimum on %s', async (workload) => {
    for (const policy of ['lru', 'lfu', 'fifo']) {
      const trace = await runWith({ policy, workload, capacity: 250 });
      expect(measured(trace, 'hitRatio')).toBeLessThanOrEqual(measured(trace, 'optimalHitRatio'));
    }
  });

  test('on a loop that is a little too long no policy ever hits, where the optimum nearly always does', async () => {
    for (const policy of ['lru', 'fifo', 'lfu']) {
      const trace = await runWith({ policy, workload: 'loop' });
      expect(measured(trace, 'hitRatio')).toBe(0);
      expect(measured(trace, 'optimalHitRatio')).toBeGreaterThan(0.85);
    }
  });
});

describe('a killed cache', () => {
  const kill = { atMs: 3000, to: 'cache', message: 'kill' };
  const revive = { atMs: 5000, to: 'cache', message: 'revive' };

  test('hits nothing, and leaves the database with more than it can do', async () => {
    const trace = await runWith({}, [kill]);
    expect(countOf(trace, 'hit', 3000, durationMs)).toBe(0);
    expect(countOf(trace, 'rejected', 0, 3000)).toBe(0);
    expect(measured(trace, 'failures', 5000)).toBeGreaterThan(50);
  });

  test('is cold when it comes back, and hits again as it fills', async () => {
    const trace = await runWith({}, [kill, revive]);
    const states = [...eventsOf(trace)].filter(({ kind, from }) => kind === 'state' && from === 'cache');
    expect(states.map(({ atMs, text }) => `${atMs} ${text}`).slice(0, 4)).toEqual([
      '0 warm',
      '3000 down',
      '5000 restarting',
      '5500 cold',
    ]);
    const [early, late] = [measured(trace, 'hitRatio', 5500, 6000), measured(trace, 'hitRatio', 7500)];
    expect(early).toBeLessThan(0.5);
    expect(late).toBeGreaterThan(early + 0.1);
  });

  test('was as it would have been until then', async () => {
    const before = (trace: Trace) => [...eventsOf(trace)].filter(({ atMs }) => atMs < 3000);
    expect(before(await runWith({}, [kill]))).toEqual(before(await runWith({})));
  });
});
