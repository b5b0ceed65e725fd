import { describe, expect, test } from 'vitest';
import { createEdge } from '#content/chapters/cdn/exercises/edge/solution.ts';
import deploy from '#content/chapters/cdn/sims/deploy/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { countOf } from '#engine/metrics.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

const plain = defaultSpec(deploy);
const release: Intervention = { atMs: 3_000, to: 'origin', message: 'deploy' };
const outage: readonly Intervention[] = [
  { atMs: 6_000, to: 'origin', message: 'kill' },
  { atMs: 10_000, to: 'origin', message: 'revive' },
];

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  interventions: readonly Intervention[] = plain.interventions,
  fillings: Readonly<Record<string, unknown>> = {},
): Promise<Trace> {
  return runWorld(deploy, { ...plain, knobs: { ...plain.knobs, ...knobs }, interventions }, { fillings });
}

function measure(trace: Trace, name: keyof typeof deploy.measures, fromMs = 0, toMs = deploy.durationMs): number {
  return deploy.measures[name]!.value(trace, fromMs, toMs);
}

describe('a release', () => {
  test('under the same names gives some visitors a page and a script of two versions', async () => {
    for (const expiry of ['1 s', '3 s', '8 s']) expect(measure(await runWith({ expiry }), 'mixes')).toBeGreaterThan(0);
  });

  test('under versioned names never does, though old pages are served as long', async () => {
    const [same, versioned] = await Promise.all([runWith({}), runWith({ publish: 'versioned' })]);
    expect(measure(versioned, 'mixes')).toBe(0);
    expect(measure(versioned, 'oldPages')).toBe(measure(same, 'oldPages'));
  });

  test('with a purge leaves few old pages, and mixes for those whose page came before it', async () => {
    const [waited, purged] = await Promise.all([
      runWith({ expiry: '8 s' }),
      runWith({ expiry: '8 s', publish: 'purge' }),
    ]);
    expect(measure(purged, 'oldPages')).toBeLessThan(measure(waited, 'oldPages') / 4);
    expect(measure(purged, 'mixes')).toBeGreaterThan(0);
    expect(measure(purged, 'mixes')).toBeLessThan(measure(waited, 'mixes') / 4);
  });

  test('is nowhere old for longer than max-age, the time a visitor’s answer is under way apart', async () => {
    for (const [expiry, seconds] of [
      ['1 s', 1],
      ['3 s', 3],
      ['8 s', 8],
    ] as const) {
      const late = countOf(await runWith({ expiry }), 'old-page', 3_000 + 1_000 * seconds + 500, deploy.durationMs);
      expect(late, expiry).toBe(0);
    }
  });

  test('that does not happen leaves nothing old and nothing mixed', async () => {
    const trace = await runWith({}, []);
    expect(measure(trace, 'mixes') + measure(trace, 'oldPages') + measure(trace, 'errors')).toBe(0);
  });
});

describe('an origin that is down', () => {
  test('costs errors as soon as something expires', async () => {
    expect(measure(await runWith({}, [release, ...outage]), 'errors')).toBeGreaterThan(20);
  });

  test('costs none where stale answers are allowed in place of errors, and all that is needed is kept', async () => {
    expect(measure(await runWith({ stale: 'allowed' }, outage), 'errors')).toBe(0);
    expect(measure(await runWith({ stale: 'allowed', publish: 'versioned' }, outage), 'errors')).toBe(0);
  });

  test('is asked again when it is back', async () => {
    const trace = await runWith({}, [release, ...outage]);
    expect(countOf(trace, 'edge-fetched', 6_500, 10_000)).toBe(0);
    expect(countOf(trace, 'edge-fetched', 10_000, deploy.durationMs)).toBeGreaterThan(0);
  });
});

describe('an edge that dies', () => {
  const death: Intervention = { atMs: 6_000, to: 'edgeWest', message: 'kill' };

  test('costs errors until its visitors are sent to the other one', async () => {
    const trace = await runWith({}, [death]);
    expect(countOf(trace, 'failed', 6_000, 7_000)).toBeGreaterThan(5);
    expect(countOf(trace, 'failed', 7_000, deploy.durationMs)).toBe(0);
  });

  test('sends them to the origin when it was the last', async () => {
    const trace = await runWith({}, [death, { ...death, to: 'edgeEast' }]);
    const toOrigin = [...eventsOf(trace)].filter(({ kind, to }) => kind === 'page' && to === 'origin');
    expect(toOrigin.length).toBeGreaterThan(50);
    expect(Math.min(...toOrigin.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(6_600);
  });

  test('comes back with nothing in it', async () => {
    const trace = await runWith({ expiry: '8 s' }, [death, { atMs: 8_000, to: 'edgeWest', message: 'revive' }]);
    const fetches = [...eventsOf(trace)].filter(({ kind, from, atMs }) => {
      return kind === 'edge-fetch' && from === 'edgeWest' && atMs >= 8_600;
    });
    expect(fetches.length).toBeGreaterThan(0);
  });
});

describe('serving stale while asking', () => {
  test('keeps everybody from waiting, and asks the origin far less', async () => {
    const [waiting, stale] = await Promise.all([runWith({}), runWith({ stale: 'allowed' })]);
    expect(measure(stale, 'hitRatio')).toBeGreaterThan(0.99);
    expect(measure(stale, 'originLoad')).toBeLessThan(measure(waiting, 'originLoad') / 3);
  });
});

describe('the slot', () => {
  const settings = [
    {},
    { publish: 'purge' },
    { publish: 'versioned', stale: 'allowed' },
    { expiry: '1 s', stale: 'allowed' },
    { expiry: '8 s' },
  ];

  test.each(settings)(
    'takes the exercise’s reference, and the run goes event for event as with ours: %j',
    async (knobs) => {
      const interventions = [release, ...outage];
      const ours = await runWith(knobs, interventions);
      const yours = await runWith({ ...knobs, edge: 'yours' }, interventions, { edge: createEdge });
      expect(digestOf(yours)).toBe(digestOf(ours));
    },
  );

  test('the default run is short', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });
});
