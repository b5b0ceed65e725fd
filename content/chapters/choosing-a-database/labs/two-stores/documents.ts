import type { Documents, Json, Tables } from '#kit';

/** A photo with all that is shown of it. */
type Photo = Readonly<{ id: number; taken_at: string; name: string; title: string; likes: number }>;

/** A person’s own page. */
type Profile = Readonly<{ name: string; photos: readonly Photo[] }>;

/** How many photos a timeline holds: a few screens, of which a page shows the first. */
const TIMELINE_LENGTH = 30;
const PAGE_LENGTH = 10;

type UserRow = readonly [id: number, name: string];
type PhotoRow = readonly [id: number, owner: number, takenAt: string, title: string];
type PairRow = readonly [number, number];

/**
 * The photo service as documents: for each person a profile, a timeline of the newest photos of those whom they follow, and a
 * list of who follows them. Each is what one page or one task needs, and needs no other.
 */
export function documentsOf(rows: Tables): ReadonlyMap<string, Json> {
  const users = rows['users'] as unknown as readonly UserRow[];
  const follows = rows['follows'] as unknown as readonly PairRow[];
  const likes = grouped(rows['likes'] as unknown as readonly PairRow[], ([, photo]) => photo);
  const photos = grouped(rows['photos'] as unknown as readonly PhotoRow[], ([, owner]) => owner);
  const names = new Map(users);
  const following = grouped(follows, ([follower]) => follower);
  const followers = grouped(follows, ([, followed]) => followed);
  const pages = new Map(
    users.map(([id, name]) => [id, newestFirst((photos.get(id) ?? []).map((photo) => photoOf(photo, name, likes)))]),
  );
  return new Map(
    users.flatMap(([id]): [string, Json][] => {
      const seen = (following.get(id) ?? []).flatMap(([, followed]) => pages.get(followed) ?? []);
      return [
        [`profile/${id}`, { name: names.get(id)!, photos: pages.get(id)! }],
        [`timeline/${id}`, newestFirst(seen).slice(0, TIMELINE_LENGTH)],
        [`followers/${id}`, (followers.get(id) ?? []).map(([follower]) => follower)],
      ];
    }),
  );
}

/** The first page of a timeline. The document comes whole all the same. */
export function firstPage(documents: Documents, reader: number) {
  return rowsOf((documents.get(`timeline/${reader}`) as unknown as readonly Photo[]).slice(0, PAGE_LENGTH));
}

/** A person’s photos. */
export function profilePage(documents: Documents, id: number) {
  return rowsOf((documents.get(`profile/${id}`) as unknown as Profile).photos);
}

/** Rows in the columns that the statements give. */
function rowsOf(photos: readonly Photo[]) {
  return photos.map(({ id, taken_at, name, title, likes }) => [id, taken_at, name, title, likes]);
}

/** At what hour photos are taken that people like: there is no key for that, so every profile is fetched. */
export function likesByHour(documents: Documents) {
  const hours = new Map<string, number>();
  for (const profile of documents.scan('profile/').values()) {
    for (const { taken_at, likes } of (profile as unknown as Profile).photos) {
      const hour = taken_at.slice(11, 13);
      hours.set(hour, (hours.get(hour) ?? 0) + likes);
    }
  }
  return [...hours]
    .filter(([, likes]) => likes > 0)
    .sort(([hour, likes], [other, others]) => others - likes || (hour < other ? -1 : 1));
}

/** Gives somebody a new name: in the profile, and in every copy of it in the followers' timelines, unless those are forgotten. */
export function rename(documents: Documents, id: number, name: string, forgetsCopies: boolean): void {
  const profile = documents.get(`profile/${id}`) as unknown as Profile;
  const before = new Set(profile.photos.map((photo) => photo.id));
  const renamed = (photo: Photo): Photo => (before.has(photo.id) ? { ...photo, name } : photo);
  documents.put(`profile/${id}`, { name, photos: profile.photos.map(renamed) });
  if (forgetsCopies) return;
  const followers = documents.get(`followers/${id}`) as unknown as readonly number[];
  const timelines = documents.getAll(followers.map((follower) => `timeline/${follower}`));
  documents.putAll(new Map([...timelines].map(([key, photos]) => [key, (photos as unknown as Photo[]).map(renamed)])));
}

function photoOf(
  [id, , takenAt, title]: PhotoRow,
  name: string,
  likes: ReadonlyMap<number, readonly unknown[]>,
): Photo {
  return { id, taken_at: takenAt, name, title, likes: likes.get(id)?.length ?? 0 };
}

function newestFirst(photos: readonly Photo[]): Photo[] {
  return photos.toSorted((one, other) => (one.taken_at < other.taken_at ? 1 : -1));
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
