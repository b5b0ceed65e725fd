import { describe, expect, test } from 'vitest';
import { createTimelines } from '#content/chapters/choosing-a-database/exercises/timeline-document/solution.ts';
import scenario from '#content/chapters/choosing-a-database/sims/same-app/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { countOf, valuesOf } from '#engine/metrics.ts';
import { random } from '#engine/random.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { runWorld } from '#parts/run-world.ts';
import { carelessTimelines } from '#parts/timelines/careless-timelines.ts';
import { CountingStore } from '#parts/timelines/counting-store.ts';
import { followings, happenings } from '#parts/timelines/happenings.ts';
import { plainTimelines } from '#parts/timelines/plain-timelines.ts';
import { AppTables } from '#parts/timelines/tables.ts';
import type { CreateTimelines } from '#parts/timelines/timelines.ts';
import { measured, runWith } from './sharding-run.ts';

const SETTLED = [2_000, scenario.durationMs] as const;

async function measuresWith(knobs: Readonly<Record<string, KnobValue>>) {
  const trace = await runWith(scenario, knobs);
  return (name: keyof typeof scenario.measures): number => measured(scenario, trace, name, ...SETTLED);
}

/** Plays events, some of them twice, into tables and documents, and counts timelines that are not alike at the end. */
function wrongAfter(create: CreateTimelines, seed: number): { wrong: number; compared: number } {
  const followed = followings(random(seed, 'followings'), 6, 10, 3);
  const followersOf = (author: string): string[] =>
    [...followed].filter(([, authors]) => authors.includes(author)).map(([reader]) => reader);
  const chance = random(seed, 'repeats');
  const { before, later } = happenings(random(seed, 'happenings'), 6, 2, 60);
  const events = [...before, ...later];
  const tables = new AppTables(followed);
  const store = new CountingStore();
  const timelines = create(store, followersOf);
  for (const [at, event] of events.entries()) {
    for (const one of [event, ...(chance.integer(4) === 0 ? [events[chance.integer(at + 1)]!] : [])]) {
      tables.apply(one);
      timelines.apply(one);
    }
  }
  let wrong = 0;
  for (const reader of followed.keys()) {
    if (
      JSON.stringify(timelines.read(reader).map(inOrder)) !== JSON.stringify(tables.join(reader).entries.map(inOrder))
    )
      wrong++;
  }
  return { wrong, compared: followed.size };
}

function inOrder({ post, author, name, takenAt }: { post: string; author: string; name: string; takenAt: number }) {
  return [post, author, name, takenAt];
}

describe('timelines as documents', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at + 1);

  test('kept with care are what a join gives, whatever happens and however often it is told', () => {
    for (const seed of seeds) expect(wrongAfter(plainTimelines, seed)).toEqual({ wrong: 0, compared: 10 });
  });

  test('kept carelessly are not', () => {
    for (const seed of seeds) expect(wrongAfter(carelessTimelines, seed).wrong).toBeGreaterThan(0);
  });
});

describe('one app, two stores', () => {
  test('as it opens, the join of every read is more than the database can do', async () => {
    const measure = await measuresWith({});
    expect(measure('storeUse')).toBe(1);
    expect(measure('failures')).toBeGreaterThan(0.1);
    expect(measure('timeMsMean')).toBeGreaterThan(300);
  });

  test('the winner flips with reads per write', async () => {
    const readers = { join: await measuresWith({}), document: await measuresWith({ store: 'document' }) };
    expect(readers.document('timeMsMean')).toBeLessThan(readers.join('timeMsMean') / 5);
    expect(readers.document('failures')).toBe(0);
    expect(readers.document('storeUse')).toBeLessThan(0.6);
    const writers = {
      join: await measuresWith({ readsPerWrite: 1 }),
      document: await measuresWith({ store: 'document', readsPerWrite: 1 }),
    };
    expect(writers.join('failures')).toBe(0);
    expect(writers.join('storeUse')).toBeLessThan(0.9);
    expect(writers.document('wrongTimelines')).toBeGreaterThan(0.9);
  });

  test('a write costs as many documents as the author has followers, and one row', async () => {
    for (const followers of [5, 20, 50]) {
      const join = await runWith(scenario, { followers, readsPerWrite: 49 });
      expect(Math.max(...valuesOf(join, 'wrote-pieces', ...SETTLED))).toBe(1);
      const pieces = (await measuresWith({ followers, readsPerWrite: 49, store: 'document' }))('piecesPerWrite');
      expect(pieces).toBeGreaterThan(0.8 * followers);
      expect(pieces).toBeLessThan(1.4 * followers + 4);
    }
  });

  test('what is joined is never wrong, and one document is all that a read takes', async () => {
    for (const readsPerWrite of [1, 9, 49]) {
      expect((await measuresWith({ readsPerWrite }))('wrongTimelines')).toBe(0);
      expect((await measuresWith({ readsPerWrite, store: 'document' }))('piecesPerRead')).toBe(1);
    }
  });

  test('a database that keeps up is as busy as its questions make it', async () => {
    const trace = await runWith(scenario, { readsPerWrite: 1 });
    const reads = valuesOf(trace, 'read-pieces', ...SETTLED);
    const writes = countOf(trace, 'write', ...SETTLED);
    const workMs = reads.reduce((sum, rows) => sum + 1 + 0.4 * rows, 0) + writes * 1.4;
    expect(measured(scenario, trace, 'storeUse', ...SETTLED)).toBeCloseTo(workMs / (SETTLED[1] - SETTLED[0]), 1);
  });

  test('carelessness wins nothing that lasts: as quick as with care, and nearly all wrong', async () => {
    const careless = await measuresWith({ store: 'careless' });
    expect(careless('wrongTimelines')).toBeGreaterThan(0.8);
    expect((await measuresWith({ store: 'document' }))('wrongTimelines')).toBeLessThan(0.25);
  });

  test('the code in the slot keeps the timelines', async () => {
    let applied = 0;
    const timelines: CreateTimelines = (store, followersOf) => {
      const plain = plainTimelines(store, followersOf);
      return { ...plain, apply: (event) => (applied++, plain.apply(event)) };
    };
    const plain = defaultSpec(scenario);
    const yours = { ...plain, knobs: { ...plain.knobs, store: 'yours' } };
    const trace = await runWorld(scenario, yours, { fillings: { timelines } });
    expect(applied).toBeGreaterThan(60);
    expect(digestOf(trace)).toBe(digestOf(await runWith(scenario, { store: 'document' })));
  });

  test('what the exercise asks for is what the slot takes: its solution serves what ours serves', async () => {
    const plain = defaultSpec(scenario);
    const yours = { ...plain, knobs: { ...plain.knobs, store: 'yours', repeatedPercent: 50 } };
    const trace = await runWorld(scenario, yours, { fillings: { timelines: createTimelines } });
    expect(measured(scenario, trace, 'wrongTimelines', ...SETTLED)).toBeLessThan(0.3);
    expect(measured(scenario, trace, 'failures', ...SETTLED)).toBe(0);
    for (let seed = 1; seed <= 10; seed++) expect(wrongAfter(createTimelines, seed).wrong).toBe(0);
  });

  test('the default run is as short as a figure’s should be, and comes out the same again', async () => {
    const trace = await runWith(scenario, {});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf(await runWith(scenario, {}))).toBe(digestOf(trace));
  });

  test.each([
    { store: 'document', readsPerWrite: 1, followers: 100, repeatedPercent: 50 },
    { store: 'careless', readsPerWrite: 1, followers: 100, repeatedPercent: 50 },
  ])('the dearest settings stay within their limits', async (knobs) => {
    expect((await runWith(scenario, knobs)).outcome).toBe('finished');
  });
});
