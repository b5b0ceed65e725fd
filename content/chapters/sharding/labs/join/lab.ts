import { choice, photoService, photoTables, range, sqlLab, type Tables } from '#kit';

const page = `SELECT photos.id, photos.taken_at, users.name, photos.title,
  (SELECT count(*) FROM likes WHERE likes.photo = photos.id) AS likes
FROM follows
JOIN photos ON photos.owner = follows.followed
JOIN users ON users.id = photos.owner
WHERE follows.follower = :me
ORDER BY photos.taken_at DESC
LIMIT 10`;

const followed = `SELECT followed FROM follows
WHERE follower = :me`;

const candidates = `SELECT photos.id, taken_at, name, title
FROM photos JOIN users ON users.id = photos.owner
WHERE owner IN (SELECT value FROM json_each(:followed))
ORDER BY taken_at DESC
LIMIT 10`;

const counts = `SELECT photo, count(*) AS likes FROM likes
WHERE photo IN (SELECT value FROM json_each(:candidates))
GROUP BY photo`;

const merged = `SELECT id, taken_at, name, title,
  coalesce(sum(likes), 0) AS likes
FROM candidates LEFT JOIN counts ON photo = id
GROUP BY id, taken_at, name, title
ORDER BY taken_at DESC
LIMIT 10`;

const copied = `SELECT photo AS id, taken_at, name, title, likes
FROM timelines
WHERE reader = :me
ORDER BY taken_at DESC
LIMIT 10`;

const rename = `UPDATE users SET name = 'Nova N.'
WHERE id = :star`;

const renameCopies = `UPDATE timelines SET name = 'Nova N.'
WHERE owner = :star`;

/** The ids that statements name: who opens the page, and the person whom that reader follows and most others do too. */
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
  const star = people.reduce((best, one) => (followers.get(one)! > followers.get(best)! ? one : best));
  return { me, star };
}

export default sqlLab({
  id: 'sharding/join',
  seed: 7,
  shards: 8,
  tables: photoTables,
  rows: (seed) => photoService(seed, { users: 160, photosMax: 9, followsMax: 45 }),
  knobs: {
    who: choice(['few', 'some', 'many'], 'some'),
    roundTripMs: range(0.5, 50, 0.5, 0.5),
    asking: choice(['at-once', 'in-turn'], 'at-once'),
  },
  parameters,
  question: page,
  ways: {
    one: { steps: [{ to: { type: 'home', of: 'me' }, sql: page }], heldAgainst: 'itself', examples: {} },
    all: {
      steps: [
        { to: { type: 'home', of: 'me' }, sql: followed, as: 'followed' },
        { to: { type: 'holders', of: 'followed' }, sql: candidates, as: 'candidates' },
        { to: { type: 'shards' }, sql: counts, as: 'counts' },
        { to: { type: 'asker' }, sql: merged },
      ],
      heldAgainst: 'page',
      examples: {
        everything: [followed, candidates.replace('\nLIMIT 10', ''), counts, merged],
        short: [followed, candidates.replace('LIMIT 10', 'LIMIT 2'), counts, merged],
      },
    },
    copy: { steps: [{ to: { type: 'home', of: 'me' }, sql: copied }], heldAgainst: 'page', examples: {} },
    rename: {
      steps: [
        { to: { type: 'home', of: 'star' }, sql: rename },
        { to: { type: 'shards' }, sql: renameCopies },
      ],
      examples: { forgotten: [rename, '-- The copies stay as they are.'] },
    },
    own: {
      steps: [{ to: { type: 'shards' }, sql: 'SELECT count(*) AS photos FROM photos' }],
      chooses: true,
      examples: {
        likesIndex: ['CREATE INDEX likes_by_photo ON likes (photo)'],
        photosIndex: ['CREATE INDEX photos_by_owner ON photos (owner, taken_at)'],
        ownerIndex: ['CREATE INDEX timelines_by_owner ON timelines (owner)'],
        endless: ['WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)\nSELECT count(*) FROM n'],
      },
    },
  },
});
