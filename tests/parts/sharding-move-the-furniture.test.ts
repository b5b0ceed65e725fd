import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/sharding/sims/move-the-furniture/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { measured, runWith } from './sharding-run.ts';

/** The shard is added at two seconds; this is until all have moved, and after it. */
const MOVING = [2_000, 5_000] as const;
const AFTER = [5_500, 8_000] as const;

async function measureOf(knobs: Readonly<Record<string, KnobValue>>, name: string, window: readonly number[] = []) {
  return measured(scenario, await runWith(scenario, knobs), name, ...window);
}

describe('one shard more', () => {
  test('moves four in five users by modulo, and about one in five on a ring', async () => {
    expect(await measureOf({ how: 'modulo' }, 'keysMoved')).toBeCloseTo(0.8, 1);
    expect(await measureOf({ how: 'directory' }, 'keysMoved')).toBeCloseTo(0.2, 2);
    expect(await measureOf({ how: 'range' }, 'keysMoved')).toBeCloseTo(0.125, 3);
    const moved = await measureOf({ how: 'ring', points: '200' }, 'keysMoved');
    expect(moved).toBeGreaterThan(0.1);
    expect(moved).toBeLessThan(0.3);
  });

  test('sends users to the new shard alone on a ring, and between the old ones by modulo', async () => {
    const goals = (trace: Trace) =>
      new Set([...eventsOf(trace)].filter(({ kind }) => kind === 'move').map(({ to }) => to));
    expect([...goals(await runWith(scenario, { how: 'ring' }))]).toEqual(['shard5']);
    expect(goals(await runWith(scenario, { how: 'modulo' })).size).toBe(5);
  });

  test('is finished with all users in their place, none twice and none lost', async () => {
    for (const how of ['modulo', 'range', 'directory', 'ring']) {
      const trace = await runWith(scenario, { how });
      const levels = new Map<string, number>();
      for (const { kind, from, value } of eventsOf(trace)) if (kind === 'level') levels.set(from, value);
      expect(
        [...levels.values()].reduce((sum, value) => sum + value, 0),
        how,
      ).toBe(4_000);
      expect(measured(scenario, trace, 'detours', ...AFTER), how).toBe(0);
    }
  });

  test('makes requests go a longer way while users move, for more of them and longer by modulo', async () => {
    const modulo = await measureOf({ how: 'modulo' }, 'detours', MOVING);
    const ring = await measureOf({ how: 'ring' }, 'detours', MOVING);
    expect(ring).toBeGreaterThan(0);
    expect(modulo).toBeGreaterThan(4 * ring);
  });

  test('leaves no request without an answer', async () => {
    for (const how of ['modulo', 'range', 'ring']) {
      const trace = await runWith(scenario, { how });
      const answered = new Set(
        [...eventsOf(trace)].filter(({ kind }) => kind === 'rows').map(({ subject }) => subject),
      );
      const asked = [...eventsOf(trace)].filter(({ kind, atMs }) => kind === 'query' && atMs < 7_000);
      expect(asked.filter(({ subject }) => !answered.has(subject))).toEqual([]);
    }
  });
});

describe('the price of each placement', () => {
  test('a directory is as long as the list of users, ranges as short as that of shards', async () => {
    expect(await measureOf({ how: 'directory' }, 'tableEntries')).toBe(4_000);
    expect(await measureOf({ how: 'range' }, 'tableEntries')).toBe(5);
    expect(await measureOf({ how: 'ring', points: '40' }, 'tableEntries')).toBe(200);
  });

  test('more points each even a ring out', async () => {
    const [few, many] = await Promise.all(
      ['1', '200'].map((points) => measureOf({ how: 'ring', points }, 'fullestOverMean')),
    );
    expect(few).toBeGreaterThan(1.3);
    expect(many).toBeLessThan(1.15);
  });

  test('a range split for room does not dilute the newest users, a hash does', async () => {
    const hot = { traffic: 'newest' } as const;
    expect(await measureOf({ ...hot, how: 'range' }, 'busiestShare', AFTER)).toBeGreaterThan(0.5);
    expect(await measureOf({ ...hot, how: 'modulo' }, 'busiestShare', AFTER)).toBeLessThan(0.3);
  });
});

describe('a shard that is removed', () => {
  const removed = [{ atMs: 2_000, to: 'server', message: 'remove-shard' }];

  test('is empty in the end, and switched off', async () => {
    for (const how of ['modulo', 'range', 'directory', 'ring']) {
      const trace = await runWith(scenario, { how }, { interventions: removed });
      const last = [...eventsOf(trace)].filter(({ kind, from }) => kind === 'state' && from === 'shard4').at(-1);
      expect(last?.text, how).toBe('away');
    }
  });

  test('takes only its own users along on a ring', async () => {
    const trace = await runWith(scenario, { how: 'ring' }, { interventions: removed });
    const origins = new Set([...eventsOf(trace)].filter(({ kind }) => kind === 'move').map(({ from }) => from));
    expect([...origins]).toEqual(['shard4']);
  });
});

test('the default run is as short as a figure’s should be', async () => {
  const trace = await runWith(scenario, {});
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
});
