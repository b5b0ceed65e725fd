import { expect, test } from 'vitest';
import type { AppEvent, Entry } from '#content/chapters/choosing-a-database/exercises/timeline-document/contract.ts';
import {
  drawTimelineCase,
  type TimelineCase,
} from '#content/chapters/choosing-a-database/exercises/timeline-document/timeline-calls.ts';
import {
  eventsOf,
  TimelineRule,
} from '#content/chapters/choosing-a-database/exercises/timeline-document/timeline-rule.ts';
import { random } from '#engine/random.ts';
import { startEngine, type Engine } from '#labs/sqlite.ts';

const CASES = 100;

const tables = `
CREATE TABLE users (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE posts (id TEXT PRIMARY KEY, author TEXT REFERENCES users, taken_at REAL) WITHOUT ROWID;
CREATE TABLE follows (reader TEXT, author TEXT);
CREATE TABLE events (number INTEGER PRIMARY KEY)`;

const join = `
SELECT posts.id AS post, posts.author AS author, users.name AS name, posts.taken_at AS takenAt
FROM follows JOIN posts ON posts.author = follows.author JOIN users ON users.id = posts.author
WHERE follows.reader = ? ORDER BY posts.taken_at DESC, posts.id`;

test(`what the timelines are graded against is what SQLite joins, on the same ${CASES} random lists of events`, async () => {
  const engine = await startEngine();
  let reads = 0;
  for (let at = 0; at < CASES; at++) reads += compare(engine, drawTimelineCase(random(at, 'timeline-join')));
  expect(reads).toBeGreaterThan(CASES);
});

/** Plays a case on tables and on the rule; how many reads were compared. */
function compare(engine: Engine, { setup, calls }: TimelineCase): number {
  const database = new engine.oo1.DB(':memory:');
  database.exec(tables);
  for (const [reader, authors] of Object.entries(setup)) {
    for (const author of authors) database.exec({ sql: 'INSERT INTO follows VALUES (?, ?)', bind: [reader, author] });
  }
  const rule = new TimelineRule(setup);
  let reads = 0;
  for (const call of calls) {
    if (typeof call === 'string') continue;
    const expected = rule.perform(call);
    if (call.type === 'read') {
      const joined = database.selectObjects(join, [call.reader]) as unknown as Entry[];
      expect(joined).toEqual(expected?.map(({ post, author, name, takenAt }) => ({ post, author, name, takenAt })));
      reads++;
    } else for (const event of eventsOf(call)) happen(database, event);
  }
  database.close();
  return reads;
}

/** An event in the tables: one row, once. */
function happen(database: InstanceType<Engine['oo1']['DB']>, event: AppEvent): void {
  const isNew = database.selectValue('INSERT OR IGNORE INTO events VALUES (?) RETURNING number', [event.number]);
  if (isNew === undefined) return;
  switch (event.type) {
    case 'joined':
      database.exec({ sql: 'INSERT INTO users VALUES (?, ?)', bind: [event.user, event.name] });
      break;
    case 'renamed':
      database.exec({ sql: 'UPDATE users SET name = ? WHERE id = ?', bind: [event.name, event.user] });
      break;
    case 'posted':
      database.exec({ sql: 'INSERT INTO posts VALUES (?, ?, ?)', bind: [event.post, event.author, event.takenAt] });
      break;
    case 'deleted':
      database.exec({ sql: 'DELETE FROM posts WHERE id = ?', bind: [event.post] });
  }
}
