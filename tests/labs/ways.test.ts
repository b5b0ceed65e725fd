import { beforeAll, describe, expect, test } from 'vitest';
import { labs } from '#catalog/labs.ts';
import { printedCount, printedLab } from '#catalog/printed-lab.ts';
import { totalsOf } from '#labs/cost.ts';
import { Machines } from '#labs/machines.ts';
import { split } from '#labs/place.ts';
import type { LabRun } from '#labs/report.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';
import { pageOf, ran, runText, runWay, smallLab } from './small.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

const network = { roundTripMs: 0.5, atOnce: true };
const seeds = [1, 2, 3];
const readers = Array.from({ length: 24 }, (_, at) => at + 1);

describe.each(seeds)('with seed %i', (seed) => {
  test('the answer of all shards, and of the copies, is what plain JavaScript makes of the rows, for every reader', () => {
    let compared = 0;
    const rows = smallLab(seed, 1).rows(seed);
    for (const me of readers) {
      const lab = smallLab(seed, me);
      const machines = new Machines(engine, lab);
      const page = pageOf(rows, me);
      for (const way of ['all', 'copy']) {
        const { answer, held } = ran(runWay(machines, lab, way));
        expect(answer?.rows).toEqual(page);
        expect(held).toEqual({ right: page.length, missing: 0, differing: 0, extra: 0, wrong: [] });
        compared += page.length;
      }
      machines.close();
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('one shard alone answers what plain JavaScript makes of its rows, and what is missing is counted', () => {
    let missing = 0;
    for (const me of readers) {
      const lab = smallLab(seed, me);
      const machines = new Machines(engine, lab);
      const { answer, held, steps } = ran(runWay(machines, lab, 'one'));
      const shard = steps[0]!.asked[0]!.shard;
      const rows = lab.rows(seed);
      const mine = pageOf(split(lab, rows)[shard]!, me);
      const whole = pageOf(rows, me);
      expect(answer?.rows).toEqual(mine);
      const ids = mine.map(([id]) => id);
      expect(held?.missing).toBe(whole.filter(([id]) => !ids.includes(id)).length);
      missing += held!.missing;
      machines.close();
    }
    expect(missing).toBeGreaterThan(50);
  });

  test('a rename writes one user, and as many copies as there are photos in timelines', () => {
    const lab = smallLab(seed, 5);
    const rows = lab.rows(seed);
    const copies = rows['timelines']!.filter(([, , , owner]) => owner === 1).length;
    const machines = new Machines(engine, lab);
    expect(totalsOf(ran(runWay(machines, lab, 'rename')), network).changed).toBe(1 + copies);
    const renamed = ran(runText(machines, `SELECT count(*) FROM timelines WHERE name = 'Nova N.'`));
    expect(renamed.answer!.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(copies);
    machines.close();
  });

  test('a rename that forgets the copies makes them differ, row for row', () => {
    const lab = { ...smallLab(seed, 5), parameters: () => ({ me: 5, star: starOf(seed) }) };
    const machines = new Machines(engine, lab);
    const before = ran(runWay(machines, lab, 'copy')).answer!.rows;
    const [users] = lab.ways['rename']!.steps;
    ran(runWay(machines, lab, 'rename', [users!.sql, '-- nothing']));
    const { held, answer } = ran(runWay(machines, lab, 'copy'));
    const name = lab.rows(seed)['users']!.find(([id]) => id === starOf(seed))![1];
    expect(held?.differing).toBe(before.filter((row) => row[2] === name).length);
    expect(held?.differing).toBeGreaterThan(0);
    expect(answer!.rows).toEqual(before);
    machines.close();
  });
});

/** Whoever owns the newest photo on the page of user 5. */
function starOf(seed: number): number {
  const rows = smallLab(seed, 5).rows(seed);
  const [newest] = pageOf(rows, 5);
  return rows['photos']!.find(([id]) => id === newest![0])![1] as number;
}

test('counts rows, statements and bytes that came and went', () => {
  const machines = new Machines(engine, smallLab(1, 5));
  const run = ran(runText(machines, `SELECT 'abc', 12, NULL, x'0102' FROM users`));
  const totals = totalsOf(run, network);
  expect(totals).toMatchObject({ rounds: 1, questions: 3, rows: 24, changed: 0 });
  const sent = 3 * `SELECT 'abc', 12, NULL, x'0102' FROM users`.length;
  expect(totals.bytes).toBe(sent + 24 * (3 + 2 + 0 + 2));
  machines.close();
});

test('the printed runs show that the whole costs more to ask for than the copy, and one shard is not enough', async () => {
  const { lab, runs } = await printedLab('sharding/join');
  const cost = (way: string) => totalsOf(runs[way]!, network);
  expect(cost('all').questions).toBeGreaterThan(lab.shards);
  expect(cost('all').rows).toBeGreaterThan(10 * cost('copy').rows);
  expect(cost('all').steps).toBeGreaterThan(100 * cost('copy').steps);
  expect(runs['one']!.held!.missing).toBeGreaterThan(0);
  expect(runs['all']!.held).toEqual({ ...runs['copy']!.held });
  expect(cost('rename').changed).toBeGreaterThan(100);
});

test('a number in prose is a printed run’s, and one that is not counted stops the build', async () => {
  const { runs } = await printedLab('sharding/join');
  expect(await printedCount('sharding/join', 'all', 'rows')).toBe(totalsOf(runs['all']!, network).rows);
  expect(await printedCount('sharding/join', 'one', 'missing')).toBe(runs['one']!.held!.missing);
  const far = await printedCount('sharding/join', 'all', 'timeMs', { roundTripMs: 50 });
  expect(far).toBeGreaterThan(150);
  await expect(printedCount('sharding/join', 'all', 'rowz')).rejects.toThrow(/counts no rowz; it counts rounds/);
  await expect(printedCount('sharding/join', 'al', 'rows')).rejects.toThrow(/no way 'al'; it has one, all/);
  await expect(printedLab('sharding/joyn')).rejects.toThrow(/no lab 'sharding\/joyn'/);
  await expect(printedLab('sharding/join', { speed: 1 })).rejects.toThrow(/no knob 'speed'/);
});

test.each([...labs.values()])('$id: every example of every way runs, but for the endless one', (lab) => {
  const knobs = Object.fromEntries(Object.entries(lab.knobs).map(([name, { initial }]) => [name, initial]));
  let count = 0;
  for (const [way, { examples }] of Object.entries(lab.ways)) {
    for (const [name, texts] of Object.entries(examples)) {
      if (name === 'endless') continue;
      const machines = new Machines(engine, lab);
      ran(machines.run({ way, texts, to: undefined, knobs }).report);
      machines.close();
      count++;
    }
  }
  expect(count).toBeGreaterThan(3);
});

test('an index turns a walk over the likes into a search, with the same answer for fewer instructions', () => {
  const lab = smallLab(1, 5);
  const machines = new Machines(engine, lab);
  const before = ran(runWay(machines, lab, 'all'));
  ran(runText(machines, 'CREATE INDEX likes_by_photo ON likes (photo)'));
  const after = ran(runWay(machines, lab, 'all'));
  expect(planOf(before, 2)).toContain('SCAN likes');
  expect(planOf(after, 2)).toMatch(/SEARCH likes USING COVERING INDEX likes_by_photo/);
  expect(after.answer).toEqual(before.answer);
  expect(totalsOf(after, network).steps).toBeLessThan(totalsOf(before, network).steps);
  expect(totalsOf(after, network).walked).toBeLessThan(totalsOf(before, network).walked);
  machines.close();
});

test('an index on one shard shows there alone', () => {
  const lab = smallLab(1, 5);
  const machines = new Machines(engine, lab);
  ran(runText(machines, 'CREATE INDEX likes_by_photo ON likes (photo)', { type: 'shard', shard: 1 }));
  const { plans } = ran(runWay(machines, lab, 'all')).steps[2]!;
  expect(plans.map(({ shards }) => shards)).toEqual([[0, 2], [1]]);
  machines.close();
});

function planOf({ steps }: LabRun, step: number): string {
  return steps[step]!.plans.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
}
