import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Machines } from '#labs/machines.ts';
import { type Engine, startEngine } from '#labs/sqlite.ts';
import { ran, runText, runWay, smallLab } from './small.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

const lab = smallLab(1, 5);

/** Every byte of every database. */
function bytesOf(machines: Machines): string {
  return machines
    .images()
    .map((image) => Buffer.from(image).toString('base64'))
    .join(' ');
}

const writes = [
  `UPDATE users SET name = 'x'`,
  'DELETE FROM likes',
  `INSERT INTO users SELECT id + 1000, name FROM users`,
  'CREATE INDEX i ON likes (photo)',
  'CREATE TABLE t AS SELECT * FROM photos',
  'DROP TABLE timelines',
  'ALTER TABLE photos RENAME COLUMN title TO caption',
  'CREATE TRIGGER g AFTER UPDATE ON users BEGIN DELETE FROM follows; END',
  'ANALYZE',
];

const failures = [
  'SELECT * FROM nowhere',
  'SELEC 1',
  'INSERT INTO users SELECT id, name FROM users',
  'INSERT OR ROLLBACK INTO users SELECT id, name FROM users',
  `INSERT INTO users VALUES (9999, NULL)`,
  `INSERT INTO users VALUES ('a word', 'x')`,
  `SELECT load_extension('x')`,
  'SELECT zeroblob(2000000)',
  'VACUUM',
  `VACUUM INTO 'file'`,
  'CREATE TABLE w AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(100000) FROM n',
  'SELECT ?',
  'SELECT :nobody',
  `UPDATE sqlite_schema SET sql = 'x'`,
  'SELECT 1; SELECT',
];

const refusals: [text: string, reason: string][] = [
  ['BEGIN', 'transaction'],
  ['COMMIT', 'transaction'],
  ['END', 'transaction'],
  ['ROLLBACK', 'transaction'],
  ['SAVEPOINT s', 'transaction'],
  ['RELEASE s', 'transaction'],
  ['ROLLBACK TO s', 'transaction'],
  [`ATTACH ':memory:' AS other`, 'attach'],
  ['DETACH main', 'attach'],
  ['PRAGMA writable_schema = ON', 'pragma'],
  ['PRAGMA max_page_count = 1000000', 'pragma'],
  ['PRAGMA hard_heap_limit = 0', 'pragma'],
  ['PRAGMA journal_mode = OFF', 'pragma'],
  ['PRAGMA user_version = 7', 'pragma'],
  ['CREATE TEMP TABLE t (a)', 'temporary'],
  ['CREATE TEMPORARY VIEW v AS SELECT 1', 'temporary'],
  ['CREATE VIRTUAL TABLE f USING fts5(a)', 'module'],
];

describe('nothing changes', () => {
  test.each(failures)('when this fails after writing: %s', (failure) => {
    const machines = new Machines(engine, lab);
    const before = bytesOf(machines);
    const done = machines.run({ way: 'own', texts: [`${writes[0]}; ${failure}`], to: undefined, knobs: {} });
    expect(done).toMatchObject({ report: { type: 'failed', step: 0, shard: 0 }, hasWritten: false });
    expect(bytesOf(machines)).toBe(before);
    machines.close();
  });

  test.each(refusals)('and it is said why, when this is asked for after writing: %s', (text, reason) => {
    const machines = new Machines(engine, lab);
    const before = bytesOf(machines);
    expect(runText(machines, `${writes[1]}; ${text}`)).toEqual({ type: 'refused', step: 0, reason });
    expect(bytesOf(machines)).toBe(before);
    expect(runText(machines, `${text};`)).toEqual({ type: 'refused', step: 0, reason });
    machines.close();
  });

  test('when the second step of a way fails, though the first has written on another shard', () => {
    const machines = new Machines(engine, lab);
    const before = bytesOf(machines);
    const [users] = lab.ways['rename']!.steps;
    const report = runWay(machines, lab, 'rename', [users!.sql, 'UPDATE timelines SET nobody = 1']);
    expect(report).toMatchObject({ type: 'failed', step: 1, message: 'no such column: nobody' });
    expect(bytesOf(machines)).toBe(before);
    machines.close();
  });

  test('when it fails on the last shard alone', () => {
    const machines = new Machines(engine, lab);
    ran(runText(machines, 'CREATE TABLE barred (a UNIQUE)'));
    ran(runText(machines, 'INSERT INTO barred VALUES (1)', { type: 'shard', shard: 2 }));
    const before = bytesOf(machines);
    expect(runText(machines, 'INSERT INTO barred VALUES (1)')).toEqual({
      ...{ type: 'failed', step: 0, shard: 2 },
      message: 'UNIQUE constraint failed: barred.a',
    });
    expect(bytesOf(machines)).toBe(before);
    machines.close();
  });

  test('whatever was written before, in whatever order, when a failure or a refusal comes last', () => {
    const wrong = fc.constantFrom(
      ...failures.filter((text) => !text.includes('RECURSIVE')),
      ...refusals.map(([text]) => text),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...writes), { maxLength: 4 }),
        fc.array(fc.constantFrom(...writes), { maxLength: 3 }),
        wrong,
        (earlier, same, last) => {
          const machines = new Machines(engine, lab);
          for (const text of earlier) runText(machines, text);
          const before = bytesOf(machines);
          expect(runText(machines, [...same, last].join(';\n')).type).not.toBe('ran');
          expect(bytesOf(machines)).toBe(before);
          machines.close();
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  test('by asking, in any way', () => {
    const machines = new Machines(engine, lab);
    const before = bytesOf(machines);
    for (const way of ['one', 'all', 'copy', 'own']) ran(runWay(machines, lab, way));
    expect(bytesOf(machines)).toBe(before);
    machines.close();
  });
});

test('machines made again from their bytes are the same machines', () => {
  const machines = new Machines(engine, lab);
  ran(runWay(machines, lab, 'rename'));
  ran(runText(machines, 'CREATE INDEX likes_by_photo ON likes (photo)'));
  const again = new Machines(engine, lab, machines.images());
  expect(bytesOf(again)).toBe(bytesOf(machines));
  expect(runWay(again, lab, 'all')).toEqual(runWay(machines, lab, 'all'));
  expect(runText(again, 'BEGIN')).toMatchObject({ type: 'refused' });
  ran(runText(again, 'INSERT INTO users SELECT id + 1000, name FROM users'));
});

test('what tells about tables is allowed', () => {
  const machines = new Machines(engine, lab);
  expect(ran(runText(machines, 'PRAGMA table_info(users)')).answer!.total).toBe(6);
  expect(ran(runText(machines, 'EXPLAIN QUERY PLAN SELECT * FROM users')).answer!.total).toBe(3);
  expect(ran(runText(machines, 'SELECT * FROM sqlite_schema')).answer!.total).toBe(15);
});
