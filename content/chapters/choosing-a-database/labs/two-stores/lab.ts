import { choice, photoService, photoTables, range, sqlLab, type Tables } from '#kit';
import { documentsOf, firstPage, likesByHour, profilePage, rename } from './documents.ts';

const { users, photos, follows, likes } = photoTables;
const tables = { users, photos, follows, likes };

const profile = `SELECT photos.id, photos.taken_at, users.name, photos.title,
  (SELECT count(*) FROM likes WHERE likes.photo = photos.id) AS likes
FROM users
JOIN photos ON photos.owner = users.id
WHERE users.id = :me
ORDER BY photos.taken_at DESC`;

const timeline = `SELECT photos.id, photos.taken_at, users.name, photos.title,
  (SELECT count(*) FROM likes WHERE likes.photo = photos.id) AS likes
FROM follows
JOIN photos ON photos.owner = follows.followed
JOIN users ON users.id = photos.owner
WHERE follows.follower = :me
ORDER BY photos.taken_at DESC
LIMIT 10`;

const report = `SELECT substr(taken_at, 12, 2) AS hour, count(*) AS likes
FROM likes
JOIN photos ON photos.id = likes.photo
GROUP BY hour
ORDER BY likes DESC, hour`;

const newName = `UPDATE users SET name = 'Nova N.'
WHERE id = :star`;

const indexes = `CREATE INDEX photos_by_owner ON photos (owner, taken_at);
CREATE INDEX likes_by_photo ON likes (photo);`;

const page = ['id', 'taken_at', 'name', 'title', 'likes'];

/** The ids that statements name: who opens the pages, and the most followed person whose photos that reader sees first. */
function parameters(rows: Tables, knobs: Readonly<Record<string, unknown>>) {
  const following = new Map<number, number[]>();
  const followers = new Map<number, number>();
  for (const [follower, person] of rows['follows']! as [number, number][]) {
    following.set(follower, [...(following.get(follower) ?? []), person]);
    followers.set(person, (followers.get(person) ?? 0) + 1);
  }
  const byCount = [...following].sort(([a, x], [b, y]) => x.length - y.length || a - b);
  const rank = { few: 0.1, some: 0.5, many: 0.97 }[knobs['who'] as 'few' | 'some' | 'many'];
  const [me, people] = byCount[Math.floor(byCount.length * rank)]!;
  // Photos are numbered in the order of time.
  const newest = (rows['photos']! as [number, number][]).filter(([, owner]) => people.includes(owner)).slice(-10);
  const seen = newest.map(([, owner]) => owner);
  const star = seen.reduce((best, one) => (followers.get(one)! > followers.get(best)! ? one : best));
  return { me, star };
}

/** The photo service in tables on one database, and the same as documents beside it. */
export default sqlLab({
  id: 'choosing-a-database/two-stores',
  seed: 7,
  shards: 1,
  tables,
  rows(seed) {
    const all = photoService(seed, { users: 160, photosMax: 9, followsMax: 45 });
    return Object.fromEntries(Object.keys(tables).map((name) => [name, all[name]!]));
  },
  documents: documentsOf,
  knobs: {
    who: choice(['few', 'some', 'many'], 'some'),
    roundTripMs: range(0.5, 20, 0.5, 0.5),
  },
  parameters,
  question: timeline,
  ways: {
    profile: {
      steps: [{ to: { type: 'shards' }, sql: profile }],
      documents: {
        columns: page,
        ask: (documents, { me }) => profilePage(documents, Number(me)),
      },
      examples: {},
    },
    timeline: {
      steps: [{ to: { type: 'shards' }, sql: timeline }],
      documents: {
        columns: page,
        ask: (documents, { me }) => firstPage(documents, Number(me)),
      },
      examples: {},
    },
    report: {
      steps: [{ to: { type: 'shards' }, sql: report }],
      documents: { columns: ['hour', 'likes'], ask: likesByHour },
      examples: {
        weekend: [report.replace('GROUP BY', `WHERE strftime('%w', taken_at) IN ('0', '6')\nGROUP BY`)],
      },
    },
    rename: {
      steps: [{ to: { type: 'shards' }, sql: newName }],
      documents: {
        ask(documents, { star }) {
          rename(documents, Number(star), 'Nova N.', false);
          return [];
        },
      },
      examples: {},
    },
    forgetful: {
      steps: [{ to: { type: 'shards' }, sql: newName }],
      documents: {
        ask(documents, { star }) {
          rename(documents, Number(star), 'Nova N.', true);
          return [];
        },
      },
      examples: {},
    },
    own: {
      steps: [{ to: { type: 'shards' }, sql: 'SELECT count(*) AS photos FROM photos' }],
      examples: {
        indexes: [indexes],
        likesIndex: ['CREATE INDEX likes_by_photo ON likes (photo)'],
        post: [`INSERT INTO photos VALUES (9001, :star, '2026-06-01 08:00', 'Balcony at sunrise')`],
        endless: ['WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)\nSELECT count(*) FROM n'],
      },
    },
  },
});
