import type { Random } from '#engine/random.ts';
import type { AppEvent } from '#parts/timelines/timelines.ts';

export interface Happenings {
  /** Everybody joins and posts a few photos, before anybody looks. */
  readonly before: readonly AppEvent[];
  /** What is done later, one write after another. */
  readonly later: readonly AppEvent[];
}

/** Of ten writes, those that delete a photo, and those that rename their author; the others post one. So timelines stay short. */
const DELETES = 4;
const RENAMES = 1;
/** A photo may have been taken so much earlier than one that is posted at the same time. */
const TAKEN_BEFORE_MAX = 40;

/** What `authors` people do: photos come out of the order in which they were taken, some are deleted, and people take new names. */
export function happenings(chance: Random, authors: number, postsBefore: number, writes: number): Happenings {
  const living: string[] = [];
  let number = 0;
  let posts = 0;
  const post = (author: string): AppEvent => {
    const name = `p${++posts}`;
    living.push(name);
    const takenAt = 1_000 + posts - chance.integer(TAKEN_BEFORE_MAX);
    return { type: 'posted', number: ++number, post: name, author, takenAt };
  };
  const any = (): string => authorName(chance.integer(authors));
  const write = (): AppEvent => {
    const kind = chance.integer(10);
    if (kind < DELETES && living.length > 0) {
      const [gone] = living.splice(chance.integer(living.length), 1);
      return { type: 'deleted', number: ++number, post: gone! };
    }
    if (kind < DELETES + RENAMES) {
      const user = any();
      return { type: 'renamed', number: ++number, user, name: `${user} ${number}` };
    }
    return post(any());
  };
  const people = Array.from({ length: authors }, (_, at) => authorName(at));
  const joined = people.map((user): AppEvent => ({ type: 'joined', number: ++number, user, name: user }));
  const posted = Array.from({ length: postsBefore }, () => people.map(post)).flat();
  return { before: [...joined, ...posted], later: Array.from({ length: writes }, write) };
}

/** Who follows whom: every reader some of the authors, `followedMean` on average and never the same number for all. */
export function followings(
  chance: Random,
  authors: number,
  readers: number,
  followedMean: number,
): ReadonlyMap<string, readonly string[]> {
  const spread = followedMean - 1;
  return new Map(
    Array.from({ length: readers }, (_, at) => {
      const wanted = followedMean - spread + chance.integer(2 * spread + 1);
      const free = Array.from({ length: authors }, (_author, number) => authorName(number));
      const followed = Array.from({ length: wanted }, () => free.splice(chance.integer(free.length), 1)[0]!);
      return [readerName(at), followed];
    }),
  );
}

/** The reader number `at`, from 0. */
export function readerName(at: number): string {
  return `r${at + 1}`;
}

function authorName(at: number): string {
  return `a${at + 1}`;
}
