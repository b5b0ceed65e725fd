import { beforeAll, expect, test } from 'vitest';
import { Machines } from '#labs/machines.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';
import { ran, runText, runWay, smallLab } from './small.ts';

let engine: Engine;
let machines: Machines;
const lab = smallLab(1, 5);
const here = { type: 'shard', shard: 0 } as const;
beforeAll(async () => {
  engine = await startEngine();
  machines = new Machines(engine, lab);
});

test('nothing, bytes, long texts and large numbers are cut to what a table can show', () => {
  const text = `SELECT NULL, x'00ff10', zeroblob(900), 9223372036854775807, 1.5, '<b>', printf('%.*c', 5000, 'a'), ''`;
  expect(ran(runText(machines, text, here)).answer!.rows).toEqual([
    [
      null,
      { type: 'blob', start: '00ff10', bytes: 3 },
      { type: 'blob', start: '00'.repeat(12), bytes: 900 },
      { type: 'integer', text: '9223372036854775807' },
      1.5,
      '<b>',
      { type: 'long', start: 'a'.repeat(60), letters: 5000 },
      '',
    ],
  ]);
});

test('of many rows the first twenty are shown, and no more than five thousand of a shard are fetched', () => {
  const count = (rows: number): string =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT i FROM n`;
  const all = ran(runText(machines, count(5000), here)).answer!;
  expect([all.rows.length, all.total, all.isCut]).toEqual([20, 5000, false]);
  const cut = ran(runText(machines, count(5001), here)).answer!;
  expect([cut.rows.length, cut.total, cut.isCut]).toEqual([20, 5000, true]);
  // One without an end is cut as well: it is asked for no more.
  expect(ran(runText(machines, count(1e15), here)).answer!.isCut).toBe(true);
});

test('rows of several shards say whose they are', () => {
  const { answer } = ran(runText(machines, `SELECT 'x' AS a`));
  expect(answer).toEqual({
    columns: ['shard', 'a'],
    rows: [
      [1, 'x'],
      [2, 'x'],
      [3, 'x'],
    ],
    total: 3,
    isCut: false,
  });
});

test('several statements are one run: the last rows are shown, and the counts add up', () => {
  const text = `UPDATE users SET name = name; -- twice\n;; UPDATE users SET name = name; SELECT 1; /* end */`;
  const { answer, steps } = ran(runText(machines, text));
  expect(answer!.total).toBe(3);
  expect(steps[0]!.asked.reduce((sum, { changed }) => sum + changed, 0)).toBe(48);
});

test('a text with nothing in it is nothing, and a step of a way may be left out', () => {
  expect(runText(machines, ' ;; -- nothing \n')).toEqual({ type: 'nothing' });
  const [followed, candidates, , merged] = lab.ways['all']!.steps.map(({ sql }) => sql);
  const without = runWay(machines, lab, 'all', [followed!, candidates!, '', merged!]);
  expect(without).toMatchObject({ type: 'failed', step: 3, shard: undefined, message: 'no such table: counts' });
});

test('a reader who follows nobody has an empty page in every way', () => {
  const lonely = { ...lab, parameters: () => ({ me: 99_999, star: 1 }) };
  const theirs = new Machines(engine, lonely);
  for (const way of ['one', 'all', 'copy']) {
    const { answer, held, steps } = ran(runWay(theirs, lonely, way));
    expect([answer!.total, answer!.columns]).toEqual([0, ['id', 'taken_at', 'name', 'title', 'likes']]);
    expect(held!.missing + held!.differing + held!.extra).toBe(0);
    // Nobody holds photos of nobody.
    if (way === 'all') expect(steps[1]!.asked).toEqual([]);
  }
});

test('an answer with other columns is not held against the page', () => {
  expect(ran(runWay(machines, lab, 'copy', ['SELECT photo FROM timelines'])).held).toBeUndefined();
});

test('what one database could not hold is not held against it', () => {
  const theirs = new Machines(engine, lab);
  ran(runText(theirs, `INSERT INTO users VALUES (7777, 'Twin')`));
  const { answer, held } = ran(runWay(theirs, lab, 'copy'));
  expect([answer!.total > 0, held]).toEqual([true, undefined]);
  expect(ran(runWay(theirs, lab, 'copy')).held).toBeUndefined();
  ran(runText(theirs, `DELETE FROM users WHERE id = 7777`));
  expect(ran(runWay(theirs, lab, 'copy')).held).toBeDefined();
});

test('very long rows are cut by their weight, and a list too long to send is the engine’s to refuse', () => {
  const heavy = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT printf('%.*c', 900000, 'a') FROM n`;
  const { answer } = ran(runText(machines, heavy, here));
  expect([answer!.total, answer!.isCut]).toEqual([5, true]);
  const [, candidates, counts, merged] = lab.ways['all']!.steps.map(({ sql }) => sql);
  const report = runWay(machines, lab, 'all', [heavy, candidates!, counts!, merged!]);
  expect(report).toMatchObject({ type: 'failed', step: 1, message: 'string or blob too big' });
});

test('odd values travel from shard to shard as they are', () => {
  const odd = `SELECT 1 AS id, NULL AS a, x'00ff' AS b, 9223372036854775807 AS c, 9e999 AS d, char(97, 0, 98) AS e, '"\\' AS f, 2.5 AS g`;
  const [, candidates, counts] = lab.ways['all']!.steps.map(({ sql }) => sql);
  const back = `SELECT id, typeof(a), hex(b), c, d, hex(e), f, typeof(g) FROM followed`;
  const { answer } = ran(runWay(machines, lab, 'all', [odd, candidates!, counts!, back]));
  expect(answer!.rows).toEqual([
    [1, 'null', '00FF', { type: 'integer', text: '9223372036854775807' }, Infinity, '610062', '"\\', 'real'],
  ]);
});
