import { random, type Random } from '#engine/random.ts';
import type { LabTable, Tables } from '#labs/sql-lab.ts';

/** How large the photo service is. */
export interface PhotoServiceSize {
  readonly users: number;
  /** The most photos that somebody has. */
  readonly photosMax: number;
  /** The most people that somebody follows. */
  readonly followsMax: number;
}

/** The tables of the photo service; everything that a user does is placed with that user. */
export const photoTables = {
  users: {
    ddl: 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)',
    columns: ['id', 'name'],
    placedBy: 'id',
  },
  photos: {
    ddl: 'CREATE TABLE photos (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, taken_at TEXT NOT NULL, title TEXT NOT NULL)',
    columns: ['id', 'owner', 'taken_at', 'title'],
    placedBy: 'owner',
  },
  follows: {
    ddl: 'CREATE TABLE follows (follower INTEGER, followed INTEGER, PRIMARY KEY (follower, followed)) WITHOUT ROWID',
    columns: ['follower', 'followed'],
    placedBy: 'follower',
  },
  likes: {
    ddl: 'CREATE TABLE likes (liker INTEGER, photo INTEGER, PRIMARY KEY (liker, photo)) WITHOUT ROWID',
    columns: ['liker', 'photo'],
    placedBy: 'liker',
  },
  timelines: {
    ddl: 'CREATE TABLE timelines (reader INTEGER, taken_at TEXT, photo INTEGER, owner INTEGER, name TEXT, title TEXT, likes INTEGER, PRIMARY KEY (reader, taken_at, photo)) WITHOUT ROWID',
    columns: ['reader', 'taken_at', 'photo', 'owner', 'name', 'title', 'likes'],
    placedBy: 'reader',
  },
} as const satisfies Readonly<Record<string, LabTable>>;

/** Users, their photos, who follows whom, who likes what, and each reader's timeline made of these. */
export function photoService(seed: number, size: PhotoServiceSize): Tables {
  const users = usersOf(random(seed, 'names'), size.users);
  const follows = followsOf(random(seed, 'follows'), size);
  const photos = photosOf(random(seed, 'photos'), size);
  const likes = likesOf(random(seed, 'likes'), photos, follows);
  return { users, photos, follows, likes, timelines: timelinesOf(users, photos, follows, likes) };
}

type UserRow = readonly [id: number, name: string];
type PhotoRow = readonly [id: number, owner: number, takenAt: string, title: string];
type FollowRow = readonly [follower: number, followed: number];
type LikeRow = readonly [liker: number, photo: number];

const FIRST =
  'Mina Joon Sora Hana Yuna Doyun Areum Noah Emma Liam Olga Pedro Aiko Ravi Lena Tariq Chloe Bora Jiho Ines'.split(' ');
const LAST = 'KLPSBCHJMNRTWY';
const SCENE = 'Harbour Rooftop Market Bridge Kitchen Forest Station Beach Courtyard Window Ferry Mountain'.split(' ');
const MOMENT = [
  'at dawn',
  'in the rain',
  'at noon',
  'after work',
  'by night',
  'in the snow',
  'on Sunday',
  'from above',
];

/** Names that nobody shares, as long as there are fewer users than pairs. */
function usersOf(chance: Random, count: number): UserRow[] {
  const free = FIRST.flatMap((first) => Array.from(LAST, (last) => `${first} ${last}.`));
  return Array.from({ length: count }, (_, at) => {
    const [name] = free.splice(chance.integer(free.length), 1);
    return [at + 1, name!];
  });
}

/** Some follow few and some many; those who came early are followed by most. */
function followsOf(chance: Random, { users, followsMax }: PhotoServiceSize): FollowRow[] {
  return Array.from({ length: users }, (_, at) => {
    const follower = at + 1;
    const u = chance.uniform();
    const wanted = 3 + Math.floor((followsMax - 3) * u * u);
    const followed = new Set<number>();
    for (let draw = 0; draw < 2 * wanted && followed.size < wanted; draw++) {
      const v = chance.uniform();
      const other = 1 + Math.floor(users * v * v);
      if (other !== follower) followed.add(other);
    }
    return [...followed].sort((a, b) => a - b).map((other): FollowRow => [follower, other]);
  }).flat();
}

const DAYS = 31;
const MINUTES_A_DAY = 24 * 60;

/** No two photos were taken in the same minute; their ids are in the order of time. */
function photosOf(chance: Random, { users, photosMax }: PhotoServiceSize): PhotoRow[] {
  const taken = new Map<number, number>();
  for (let owner = 1; owner <= users; owner++) {
    const count = 1 + chance.integer(photosMax);
    for (let photo = 0; photo < count; photo++) taken.set(chance.integer(DAYS * MINUTES_A_DAY), owner);
  }
  return [...taken]
    .sort(([a], [b]) => a - b)
    .map(([minute, owner], at) => [at + 1, owner, momentText(minute), `${chance.pick(SCENE)} ${chance.pick(MOMENT)}`]);
}

function momentText(minute: number): string {
  const inDay = minute % MINUTES_A_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = 1 + Math.floor(minute / MINUTES_A_DAY);
  return `2026-05-${two(day)} ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** Followers like what they see, some photos more than others. */
function likesOf(chance: Random, photos: readonly PhotoRow[], follows: readonly FollowRow[]): LikeRow[] {
  const followers = grouped(follows, ([, followed]) => followed);
  return photos.flatMap(([photo, owner]) => {
    const appeal = 0.8 * chance.uniform();
    return (followers.get(owner) ?? [])
      .filter(() => chance.uniform() < appeal)
      .map(([follower]): LikeRow => [follower, photo]);
  });
}

/** The denormalised table: for each reader a row for each photo of those whom the reader follows, with all that is shown. */
function timelinesOf(
  users: readonly UserRow[],
  photos: readonly PhotoRow[],
  follows: readonly FollowRow[],
  likes: readonly LikeRow[],
) {
  const names = new Map(users);
  const owned = grouped(photos, ([, owner]) => owner);
  const liked = grouped(likes, ([, photo]) => photo);
  return follows.flatMap(([reader, followed]) =>
    (owned.get(followed) ?? []).map(([photo, owner, takenAt, title]) => [
      reader,
      takenAt,
      photo,
      owner,
      names.get(owner)!,
      title,
      liked.get(photo)?.length ?? 0,
    ]),
  );
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
