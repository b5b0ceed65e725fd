import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/sharding/sims/celebrity/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { measured, runWith } from './sharding-run.ts';

/** From when the celebrity has been noticed. */
const HOT = [2_000, 6_000] as const;
const SEEDS = [1, 2, 3, 4];

const played = new Map<string, Promise<Trace[]>>();

async function meanOf(knobs: Readonly<Record<string, KnobValue>>, name: string): Promise<number> {
  const known = JSON.stringify(knobs);
  const running = played.get(known) ?? Promise.all(SEEDS.map((seed) => runWith(scenario, knobs, { seed })));
  played.set(known, running);
  const runs = await running;
  return runs.reduce((sum, trace) => sum + measured(scenario, trace, name, ...HOT), 0) / SEEDS.length;
}

describe('a celebrity without a remedy', () => {
  test('puts about 9 % of all messages on one of 64 shards', async () => {
    expect(await meanOf({}, 'busiestShare')).toBeCloseTo(0.09, 2);
  });

  test('is not diluted by more shards: sixteen times as many leave the busiest far above its sixteenth', async () => {
    const few = await meanOf({ shards: '4' }, 'busiestShare');
    const many = await meanOf({ shards: '64' }, 'busiestShare');
    expect(many).toBeGreaterThan((3 * few) / 16);
    expect(await meanOf({ shards: '64' }, 'overloadedShards')).toBeCloseTo(1, 0);
    expect(await meanOf({ shards: '4' }, 'overloadedShards')).toBe(4);
  });

  test('overloads one shard, whose requests are refused, and leaves the others calm', async () => {
    const trace = await runWith(scenario, {});
    const overloaded = [...eventsOf(trace)].filter(({ kind, text }) => kind === 'state' && text === 'overloaded');
    expect(new Set(overloaded.map(({ from }) => from)).size).toBe(1);
    expect(measured(scenario, trace, 'celebrityFailures', ...HOT)).toBeGreaterThan(0.1);
    expect(measured(scenario, trace, 'failures', ...HOT)).toBeLessThan(0.05);
  });
});

describe('remedies', () => {
  test('salting spreads likes, and asks every part at a read', async () => {
    const salted = { remedy: 'salt', parts: 8 };
    expect(await meanOf(salted, 'busiestPerSecond')).toBeLessThan(30);
    expect(await meanOf(salted, 'messagesPerRead')).toBe(8);
    expect(await meanOf(salted, 'messagesPerLike')).toBe(1);
    expect(await meanOf({ ...salted, parts: 4 }, 'messagesPerRead')).toBe(4);
  });

  test('salting makes it worse where nearly everybody reads', async () => {
    const readers = { writePercent: 10 };
    expect(await meanOf({ ...readers, remedy: 'salt' }, 'overloadedShards')).toBeGreaterThan(
      await meanOf({ ...readers, remedy: 'none' }, 'overloadedShards'),
    );
  });

  test('copies spread reads and multiply likes', async () => {
    const copied = { remedy: 'copies', parts: 8 };
    expect(await meanOf({ ...copied, writePercent: 10 }, 'overloadedShards')).toBe(0);
    expect(await meanOf({ ...copied, writePercent: 10 }, 'messagesPerLike')).toBe(8);
    expect(await meanOf({ ...copied, writePercent: 10 }, 'messagesPerRead')).toBe(1);
    expect(await meanOf({ ...copied, writePercent: 80 }, 'overloadedShards')).toBeGreaterThan(4);
  });

  test('a cache spares nearly all reads, does nothing for likes, and misses some', async () => {
    const cached = { remedy: 'cache' };
    expect(await meanOf({ ...cached, writePercent: 10 }, 'messagesPerRead')).toBeLessThan(0.1);
    expect(await meanOf({ ...cached, writePercent: 10 }, 'overloadedShards')).toBe(0);
    expect(await meanOf({ ...cached, writePercent: 10 }, 'staleReads')).toBeGreaterThan(0.3);
    expect(await meanOf({ ...cached, writePercent: 100 }, 'overloadedShards')).toBeGreaterThan(0.5);
  });

  test('only the cache ever misses a like', async () => {
    for (const remedy of ['none', 'salt', 'copies', 'yours']) {
      expect(await meanOf({ remedy, writePercent: 50 }, 'staleReads'), remedy).toBe(0);
    }
  });
});

test('the default run is as short as a figure’s should be', async () => {
  const trace = await runWith(scenario, {});
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
});
