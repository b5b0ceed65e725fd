import { beforeAll, describe, expect, test } from 'vitest';
import twoStores from '#content/chapters/choosing-a-database/labs/two-stores/lab.ts';
import { printedCount, printedLab } from '#catalog/printed-lab.ts';
import { documentTotalsOf, totalsOf } from '#labs/cost.ts';
import { DocumentStore, type Json } from '#labs/documents.ts';
import { Machines } from '#labs/machines.ts';
import { photoService } from '#labs/photo-service.ts';
import type { LabRun } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';
import { ran, runText, runWay } from './small.ts';

const network = { roundTripMs: 0.5, atOnce: true };
const same = { missing: 0, differing: 0, extra: 0, wrong: [] };
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

/** The lab with few rows, asked by `me`; user 1 is renamed. */
function small(seed: number, me: number): SqlLab {
  return {
    ...twoStores,
    seed,
    rows: (one) => photoService(one, { users: 24, photosMax: 5, followsMax: 12 }),
    parameters: () => ({ me, star: 1 }),
  };
}

describe.each([1, 2, 3])('with seed %i', (seed) => {
  test('tables and documents give the same rows to every reader, and to whoever makes the report', () => {
    let compared = 0;
    for (let me = 1; me <= 24; me++) {
      const lab = small(seed, me);
      const machines = new Machines(engine, lab);
      for (const way of ['profile', 'timeline', 'report']) {
        const { answer, beside } = ran(runWay(machines, lab, way));
        expect(beside!.held).toEqual({ right: answer!.total, ...same });
        expect(beside!.stale).toEqual({ stale: 0, documents: 72 });
        compared += answer!.total;
      }
      machines.close();
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('a rename is one row, and every copy of it; none is stale afterwards', () => {
    const lab = small(seed, 5);
    const copies = [...lab.documents!(lab.rows(seed))].filter(
      ([key, document]) => key.startsWith('timeline/') && JSON.stringify(document).includes(nameOf(lab, seed)),
    ).length;
    const machines = new Machines(engine, lab);
    const run = ran(runWay(machines, lab, 'rename'));
    expect(totalsOf(run, network).changed).toBe(1);
    expect(documentTotalsOf(run.beside!, network).written).toBeGreaterThan(copies);
    expect(run.beside!.stale!.stale).toBe(0);
    machines.close();
  });

  test('forgotten copies are stale, as many as hold the name, and stay so', () => {
    const lab = small(seed, 5);
    const holders = [...lab.documents!(lab.rows(seed))].filter(
      ([key, document]) => key.startsWith('timeline/') && JSON.stringify(document).includes(nameOf(lab, seed)),
    );
    const machines = new Machines(engine, lab);
    const run = ran(runWay(machines, lab, 'forgetful'));
    expect(documentTotalsOf(run.beside!, network).written).toBe(1);
    expect(run.beside!.stale!.stale).toBe(holders.length);
    expect(holders.length).toBeGreaterThan(0);
    const again = new Machines(engine, lab, machines.images(), machines.documents());
    expect(ran(runWay(again, lab, 'report')).beside!.stale!.stale).toBe(holders.length);
    machines.close();
    again.close();
  });
});

function nameOf(lab: SqlLab, seed: number): string {
  return lab.rows(seed)['users']!.find(([id]) => id === 1)![1] as string;
}

test('what is written to the tables alone makes the documents that show it stale', () => {
  const lab = small(1, 1);
  const machines = new Machines(engine, lab);
  const followers = lab.rows(1)['follows']!.filter(([, followed]) => followed === 1).length;
  ran(runText(machines, `INSERT INTO photos VALUES (9001, 1, '2026-06-01 08:00', 'New')`));
  const { beside } = ran(runWay(machines, lab, 'profile'));
  expect(beside!.stale!.stale).toBe(1 + followers);
  expect(beside!.held).toMatchObject({ missing: 1, differing: 0, extra: 0 });
  machines.close();
});

test('a statement that fails leaves rows and documents as they were', () => {
  const lab = small(1, 5);
  const machines = new Machines(engine, lab);
  expect(runWay(machines, lab, 'rename', ['UPDATE nobody SET name = 1']).type).toBe('failed');
  const { beside } = ran(runWay(machines, lab, 'profile'));
  expect([beside!.stale!.stale, beside!.held!.missing + beside!.held!.differing]).toEqual([0, 0]);
  machines.close();
});

test('tables that are no longer the same tables are not held against the documents', () => {
  const lab = small(1, 5);
  const machines = new Machines(engine, lab);
  ran(runText(machines, 'DROP TABLE likes'));
  const { beside } = ran(runWay(machines, lab, 'profile', ['SELECT 1 AS one']));
  expect([beside!.stale, beside!.held]).toEqual([undefined, undefined]);
  machines.close();
});

test('odd values in the tables make documents stale, and nothing break', () => {
  const lab = small(1, 5);
  const machines = new Machines(engine, lab);
  ran(runText(machines, `UPDATE users SET name = x'00ff' WHERE id = 5`));
  ran(runText(machines, `INSERT INTO likes VALUES (9223372036854775807, 1)`));
  expect(ran(runWay(machines, lab, 'report')).beside!.stale!.stale).toBeGreaterThan(1);
  machines.close();
});

test('two indexes turn walks into searches, with the same answer', () => {
  const lab = small(1, 5);
  const machines = new Machines(engine, lab);
  const before = ran(runWay(machines, lab, 'timeline'));
  ran(runText(machines, lab.ways['own']!.examples['indexes']![0]!));
  const after = ran(runWay(machines, lab, 'timeline'));
  expect(planOf(before)).toContain('SCAN');
  expect(planOf(after)).toMatch(/SEARCH photos USING INDEX photos_by_owner/);
  expect(planOf(after)).not.toContain('SCAN');
  expect(after.answer).toEqual(before.answer);
  expect(totalsOf(after, network).steps).toBeLessThan(totalsOf(before, network).steps / 2);
  machines.close();
});

function planOf({ steps }: LabRun): string {
  return steps.flatMap(({ plans }) => plans.flatMap(({ lines }) => lines.map(({ text }) => text))).join('\n');
}

describe('the printed lab', () => {
  test('shows the winner flip with the question', async () => {
    const { runs } = await printedLab('choosing-a-database/two-stores');
    const tables = (way: string) => totalsOf(runs[way]!, network);
    const documents = (way: string) => documentTotalsOf(runs[way]!.beside!, network);
    expect(documents('timeline').timeMs).toBeLessThan(tables('timeline').timeMs / 2);
    expect(documents('report').bytes).toBeGreaterThan(100 * tables('report').bytes);
    expect(documents('report').timeMs).toBeGreaterThan(tables('report').timeMs);
    expect(documents('rename').written).toBeGreaterThan(20 * tables('rename').changed);
    expect(documents('rename').timeMs).toBeGreaterThan(2 * tables('rename').timeMs);
    for (const way of ['profile', 'timeline', 'report']) expect(runs[way]!.beside!.held).toMatchObject(same);
    expect(runs['forgetful']!.beside!.stale!.stale).toBeGreaterThan(20);
  });

  test('counts documents for the prose, and what an index has changed', async () => {
    const count = (way: string, name: string, before?: { way: string; example: string }) =>
      printedCount('choosing-a-database/two-stores', way, name, {}, before);
    expect(await count('timeline', 'documentRead')).toBe(1);
    expect(await count('report', 'documentRead')).toBe(160);
    const indexed = { way: 'own', example: 'indexes' };
    expect(await count('timeline', 'steps', indexed)).toBeLessThan((await count('timeline', 'steps')) / 5);
    expect(await count('timeline', 'walked', indexed)).toBe(0);
    await expect(count('timeline', 'steps', { way: 'own', example: 'index' })).rejects.toThrow(/example 'index'/);
  });
});

test('a document store counts round trips, documents and bytes both ways, and sees its own writes', () => {
  const store = DocumentStore.of(new Map<string, Json>(Object.entries({ 'a/1': 'é', 'a/2': 22, 'b/1': null })));
  expect([store.get('a/1'), store.get('c')]).toEqual(['é', undefined]);
  store.put('a/1', 'longer');
  expect([...store.scan('a/')]).toEqual([
    ['a/1', 'longer'],
    ['a/2', 22],
  ]);
  expect([...store.getAll(['b/1', 'c', 'a/2'])]).toEqual([
    ['b/1', null],
    ['a/2', 22],
  ]);
  expect(store.commit()).toEqual({
    calls: [
      { does: 'get', key: 'a/1', documents: 1, bytes: 4, sentBytes: 3 },
      { does: 'get', key: 'c', documents: 0, bytes: 0, sentBytes: 1 },
      { does: 'put', key: 'a/1', documents: 1, bytes: 0, sentBytes: 11 },
      { does: 'scan', key: 'a/', documents: 2, bytes: 10, sentBytes: 2 },
      { does: 'get', key: 'b/1', documents: 2, bytes: 6, sentBytes: 7 },
    ],
    hasWritten: true,
  });
  expect(store.commit()).toEqual({ calls: [], hasWritten: false });
  expect(DocumentStore.from(store.image()).image()).toBe(store.image());
});
