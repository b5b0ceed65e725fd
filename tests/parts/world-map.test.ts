import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meanOf, PLACES } from '#content/chapters/cdn/sims/world-map/places.ts';
import worldMap from '#content/chapters/cdn/sims/world-map/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { countOf } from '#engine/metrics.ts';
import { defaultSpec, scenario } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { edgeSite } from '#parts/cdn/edge-site.ts';
import { farOrigin } from '#parts/cdn/far-origin.ts';
import { farVisitors } from '#parts/cdn/far-visitors.ts';
import { fibreMs } from '#parts/cdn/globe.ts';
import { runWorld } from '#parts/run-world.ts';

const plain = defaultSpec(worldMap);

function runWith(knobs: Readonly<Record<string, KnobValue>>, seed = plain.seed): Promise<Trace> {
  return runWorld(worldMap, { ...plain, seed, knobs: { ...plain.knobs, ...knobs } });
}

function measure(trace: Trace, name: keyof typeof worldMap.measures): number {
  return worldMap.measures[name]!.value(trace, 0, worldMap.durationMs);
}

/** One site, and one photo that visitors next to it ask for at `ratePerSecond`; the origin is next to it as well. */
async function hitRatioOfOne(ratePerSecond: number, expirySeconds: number, requests: number): Promise<number> {
  const tiny = scenario({
    id: 'cdn/tiny',
    seed: 11,
    durationMs: (requests / ratePerSecond) * 1_000,
    limits: { eventsMax: 2_000_000, traceMax: 2_000_000, pendingMax: 64 },
    knobs: {},
    nodes: {
      visitors: { look: 'client', x: 0, y: 0 },
      site: { look: 'cdn', x: 50, y: 0 },
      origin: { look: 'server', x: 99, y: 0 },
    },
    wires: [],
    faults: [],
    slots: {},
    isAsync: false,
    build(world) {
      const to = { node: 'site', linkMs: 0 };
      const visitors = { to, ratePerSecond, firstRequest: 0, requestStep: 1, draw: () => 0, patienceMs: 1 };
      const linkMs = (): number => 0;
      const bytesOf = (): number => 1;
      world.put('visitors', farVisitors(visitors));
      world.put(
        'site',
        edgeSite({
          origin: 'origin',
          linkMs,
          photos: 1,
          expiryMs: expirySeconds * 1_000,
          bytesOf,
          ratePerSecond,
          drawBefore: () => () => 0,
        }),
      );
      world.put('origin', farOrigin({ linkMs, workMs: 0, bytesOf, edgeOf: () => 'site' }));
    },
    measures: {},
    chart: { measures: [], windowMs: 1 },
    readouts: [],
  });
  const trace = await runWorld(tiny, defaultSpec(tiny));
  const hits = countOf(trace, 'hit', 0, Infinity);
  return hits / (hits + countOf(trace, 'miss', 0, Infinity));
}

interface Closed {
  readonly ratePerKey: number;
  readonly ttl: number;
  readonly hit_fixedTTL: number;
}
const closed = (JSON.parse(readFileSync('../shared/vectors/queueing.json', 'utf8')) as { ttlCache: Closed[] }).ttlCache;

describe('one photo at one site', () => {
  test.each(closed)('of demand $ratePerKey a second and expiry $ttl s hits λT / (1 + λT)', async (row) => {
    const { ratePerKey, ttl, hit_fixedTTL: expected } = row;
    expect(expected).toBeCloseTo((ratePerKey * ttl) / (1 + ratePerKey * ttl), 5);
    const requests = 40_000;
    const measured = await hitRatioOfOne(ratePerKey, ttl, requests);
    // A miss comes once a lifetime and gap; their number has a variance of about as many.
    const deviation = Math.sqrt((1 - expected) / requests);
    expect(Math.abs(measured - expected)).toBeLessThan(4.5 * deviation);
  });
});

describe('without edges', () => {
  test('every visitor waits for three times the way there and back, and for the work', async () => {
    const trace = await runWith({});
    for (const region of ['seoul', 'madrid', 'auckland'] as const) {
      expect(measure(trace, meanOf(region))).toBeCloseTo(6 * fibreMs(PLACES[region], PLACES.origin) + 10, 6);
    }
  });

  test('the farthest wait longer than three times as long as the nearest', async () => {
    const trace = await runWith({});
    expect(measure(trace, meanOf('auckland'))).toBeGreaterThan(3 * measure(trace, meanOf('seattle')));
  });

  test('no demand is too high for the light: twice as many visitors wait no longer', async () => {
    const [some, many] = await Promise.all([runWith({ demand: 120 }), runWith({ demand: 240 })]);
    expect(measure(many, meanOf('seoul'))).toBeCloseTo(measure(some, meanOf('seoul')), 6);
  });
});

describe('with edges', () => {
  test('the hit ratio of all photos is the sum over them of λT / (1 + λT), weighted by demand', async () => {
    for (const [expiry, seconds] of [
      ['5 s', 5],
      ['30 s', 30],
      ['5 min', 300],
    ] as const) {
      const traces = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => runWith({ serving: 'cdn', expiry }, seed)));
      const hits = traces.reduce((sum, trace) => sum + countOf(trace, 'hit', 0, Infinity), 0);
      const misses = traces.reduce((sum, trace) => sum + countOf(trace, 'miss', 0, Infinity), 0);
      const expected = expectedHitRatio(120 / 8, seconds);
      // Misses of one photo come together while it is fetched, so a little less is hit than by the formula.
      expect(Math.abs(hits / (hits + misses) - expected), expiry).toBeLessThan(0.05);
    }
  });

  test('more sites answer nearer, and hit less of what is rarely asked for', async () => {
    const seeds = [1, 2, 3, 4];
    const rare = async (sites: number) =>
      Promise.all(seeds.map(async (seed) => measure(await runWith({ serving: 'cdn', sites }, seed), 'rareHitRatio')));
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    const [few, many] = [mean(await rare(1)), mean(await rare(8))];
    expect(many).toBeLessThan(few - 0.05);
    const [near, far] = await Promise.all([
      runWith({ serving: 'cdn', sites: 8 }),
      runWith({ serving: 'cdn', sites: 1 }),
    ]);
    expect(measure(near, 'latencyMsMean')).toBeLessThan(0.6 * measure(far, 'latencyMsMean'));
  });

  test('a longer expiry hits more, and asks the origin less', async () => {
    const traces = await Promise.all(['5 s', '30 s', '5 min'].map((expiry) => runWith({ serving: 'cdn', expiry })));
    const ratios = traces.map((trace) => measure(trace, 'hitRatio'));
    const loads = traces.map((trace) => measure(trace, 'originLoad'));
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
    expect(loads).toEqual(loads.toSorted((a, b) => b - a));
  });

  test('what misses is paid for twice: the bill is the bytes of each place at its price', async () => {
    const trace = await runWith({ serving: 'cdn' });
    const sent = [...eventsOf(trace)].filter(({ kind }) => kind === 'reply' || kind === 'far-fetched');
    expect(sent.some(({ from, kind }) => from === 'origin' && kind === 'far-fetched')).toBe(true);
    expect(sent.filter(({ kind }) => kind === 'reply').every(({ from }) => from !== 'origin')).toBe(true);
    const cheap = await runWith({ serving: 'cdn', expiry: '5 min' });
    const dear = await runWith({ serving: 'cdn', expiry: '5 s' });
    expect(measure(dear, 'monthlyCost')).toBeGreaterThan(measure(cheap, 'monthlyCost'));
  });
});

describe('the run', () => {
  test('is short, and the same from the same spec', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf(await runWith({}))).toBe(digestOf(trace));
  });

  test('meets the same visitors whether or not there are edges', async () => {
    const opened = (trace: Trace) =>
      [...eventsOf(trace)].filter(({ kind }) => kind === 'open').map(({ atMs, subject }) => [atMs, subject]);
    expect(opened(await runWith({ serving: 'cdn' }))).toEqual(opened(await runWith({})));
  });
});

/** For 2,000 photos under Zipf demand, of which a site gets `ratePerSecond` in all. */
function expectedHitRatio(ratePerSecond: number, expirySeconds: number): number {
  const weights = Array.from({ length: 2_000 }, (_, rank) => 1 / (rank + 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.reduce((ratio, weight) => {
    const demand = (ratePerSecond * weight * expirySeconds) / sum;
    return ratio + (weight / sum) * (demand / (1 + demand));
  }, 0);
}
