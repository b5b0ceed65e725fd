import { describe, expect, test } from 'vitest';
import { linkMs } from '#content/chapters/stateless-web-tier/sims/data-centres/places.ts';
import scenario from '#content/chapters/stateless-web-tier/sims/data-centres/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { countAt, countTo } from '#engine/metrics.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';
import { looksOf, runWith } from './session-runs.ts';

const SEEDS = Array.from({ length: 8 }, (_, at) => at + 1);
const END = scenario.durationMs;
const LOST_MS = 4_000;
const LOSS: Intervention = { atMs: LOST_MS, to: 'seoul', message: 'kill' };
const RETURN: Intervention = { atMs: 8_000, to: 'seoul', message: 'revive' };
const ROOMY = { servers: 9 };

function measure(trace: Trace, name: keyof typeof scenario.measures, fromMs: number, toMs: number): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

function runs(
  knobs: Readonly<Record<string, string | number>>,
  interventions: readonly Intervention[],
): Promise<Trace[]> {
  return Promise.all(SEEDS.map((seed) => runWith(scenario, { ...ROOMY, ...knobs }, { seed, interventions })));
}

/** The name server misses two probes, of which the first may have been answered shortly before. */
const NOTICED_MS = { from: LOST_MS + 500, to: LOST_MS + 1_700 } as const;

describe('a name that leads to the nearest', () => {
  test('sends everybody there as long as all are well', async () => {
    const trace = await runWith(scenario, ROOMY);
    for (const [region, centre] of [
      ['americas', 'virginia'],
      ['africa', 'frankfurt'],
      ['asia', 'seoul'],
    ] as const) {
      const sent = [...eventsOf(trace)].filter(
        ({ kind, from }) => from === region && ['request', 'submit'].includes(kind),
      );
      expect(sent.length).toBeGreaterThan(100);
      expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([centre]));
    }
  });

  test('a page is never faster than light there and back', async () => {
    const trace = await runWith(scenario, ROOMY);
    const nodes = Object.keys(scenario.nodes);
    const floorMs = 2 * linkMs(nodes.indexOf('asia'), nodes.indexOf('seoul'));
    for (const { kind, from, value } of eventsOf(trace)) {
      if (kind === 'answered' && from === 'asia') expect(value).toBeGreaterThan(floorMs);
    }
    expect(measure(await runWith(scenario, { ...ROOMY, routing: 'one' }), 'asiaMs', 1_000, END)).toBeGreaterThan(
      measure(trace, 'asiaMs', 1_000, END) + 80,
    );
  });
});

describe('a data centre that is lost', () => {
  test('gets its visitors’ requests until their resolvers’ answers are over, and no longer', async () => {
    for (const ttlSeconds of [1, 4]) {
      const lastMs = NOTICED_MS.to + 1_000 * ttlSeconds;
      for (const trace of await runs({ ttlSeconds }, [LOSS])) {
        const late = countTo(trace, 'request', 'seoul', lastMs, END) + countTo(trace, 'submit', 'seoul', lastMs, END);
        expect(late).toBe(0);
        // Elsewhere, work that happens to take long is all that fails.
        const failed = countAt(trace, 'failed', 'asia', LOST_MS, END);
        expect(failed).toBeGreaterThan(10 * countAt(trace, 'failed', 'africa', 0, END));
      }
    }
  });

  test('halfway through the time to live about half of the resolvers still send there', async () => {
    const ttlSeconds = 6;
    const noticedMs = (NOTICED_MS.from + NOTICED_MS.to) / 2;
    const [fromMs, toMs] = [noticedMs + 2_700, noticedMs + 3_300];
    let there = 0;
    let all = 0;
    for (const trace of await runs({ ttlSeconds }, [LOSS])) {
      for (const { kind, from, to, atMs } of eventsOf(trace)) {
        if (from !== 'asia' || !['request', 'submit'].includes(kind) || atMs < fromMs || atMs >= toMs) continue;
        all++;
        if (to === 'seoul') there++;
      }
    }
    expect(all).toBeGreaterThan(100);
    // Those who still knock at the dead one wait for it, and so ask less often.
    expect(there / all).toBeGreaterThan(0.2);
    expect(there / all).toBeLessThan(0.6);
  });

  test('its visitors overload the next one unless that one has room', async () => {
    const use = async (servers: number): Promise<number> => {
      const traces = await runs({ servers, ttlSeconds: 1 }, [LOSS]);
      return traces.reduce((sum, trace) => sum + measure(trace, 'frankfurtUse', 8_000, END), 0) / traces.length;
    };
    expect(await use(3)).toBeGreaterThan(0.95);
    expect(await use(9)).toBeLessThan(0.6);
  });
});

describe('copies', () => {
  test('that are made a little later lose what was confirmed last; those made before lose nothing', async () => {
    const lost = async (mode: string): Promise<number> => {
      const traces = await runs({ mode, ttlSeconds: 1 }, [LOSS]);
      return traces.reduce((sum, trace) => sum + looksOf(trace).filter(({ missing }) => missing > 0).length, 0);
    };
    expect(await lost('async')).toBeGreaterThan(5);
    expect(await lost('sync')).toBe(0);
  });

  test('made before cost every change the way to the farthest and back', async () => {
    const [async, sync] = await Promise.all(['async', 'sync'].map((mode) => runWith(scenario, { ...ROOMY, mode })));
    const nodes = Object.keys(scenario.nodes);
    const nearestMs = 2 * linkMs(nodes.indexOf('virginia'), nodes.indexOf('frankfurt'));
    expect(measure(sync!, 'writeMs', 1_000, END)).toBeGreaterThan(measure(async!, 'writeMs', 1_000, END) + nearestMs);
  });

  test('of one that comes back catch up before anybody is sent there: nobody misses anything for it', async () => {
    for (const trace of await runs({ mode: 'sync', ttlSeconds: 1 }, [LOSS, RETURN])) {
      expect(countTo(trace, 'request', 'seoul', 9_500, END)).toBeGreaterThan(0);
      expect(looksOf(trace).filter(({ missing }) => missing > 0)).toEqual([]);
    }
  });
});

test('the default run is as short as a figure’s should be, and always the same', async () => {
  const trace = await runWorld(scenario, defaultSpec(scenario));
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  expect(digestOf(await runWorld(scenario, defaultSpec(scenario)))).toBe(digestOf(trace));
});
