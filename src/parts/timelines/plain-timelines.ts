import { byTime, type CreateTimelines, type Document, type TimelineEntry } from '#parts/timelines/timelines.ts';

/** Who wrote what, kept beside the timelines. */
interface Author {
  readonly name: string;
  readonly posts: readonly string[];
}

/**
 * Documents kept with care: a photo goes to its place in time, a rename and a delete go to every copy, and an event that
 * comes again changes nothing.
 */
export const plainTimelines: CreateTimelines = (store, followersOf) => {
  const read = <Kept>(key: string): Kept | undefined => store.get(key) as Kept | undefined;
  const author = (user: string): Author => read<Author>(`author/${user}`) ?? { name: '', posts: [] };
  const keep = (user: string, { name, posts }: Author): void => store.put(`author/${user}`, { name, posts });
  const timeline = (reader: string): TimelineEntry[] => read<TimelineEntry[]>(`of/${reader}`) ?? [];
  const inEach = (user: string, change: (entries: TimelineEntry[]) => TimelineEntry[]): void => {
    for (const reader of followersOf(user)) store.put(`of/${reader}`, change(timeline(reader)) as unknown as Document);
  };
  return {
    apply(event) {
      const next = read<number>('next') ?? 1;
      if (event.number < next) return;
      store.put('next', event.number + 1);
      switch (event.type) {
        case 'joined':
          keep(event.user, { name: event.name, posts: [] });
          break;
        case 'renamed': {
          const { user, name } = event;
          keep(user, { ...author(user), name });
          inEach(user, (entries) => entries.map((entry) => (entry.author === user ? { ...entry, name } : entry)));
          break;
        }
        case 'posted': {
          const { post, takenAt, author: user } = event;
          const { name, posts } = author(user);
          keep(user, { name, posts: [...posts, post] });
          store.put(`owner/${post}`, user);
          inEach(user, (entries) => placed(entries, { post, author: user, name, takenAt }));
          break;
        }
        case 'deleted': {
          const user = read<string>(`owner/${event.post}`) ?? '';
          const { name, posts } = author(user);
          keep(user, { name, posts: posts.filter((post) => post !== event.post) });
          inEach(user, (entries) => entries.filter(({ post }) => post !== event.post));
        }
      }
    },
    read: (reader) => timeline(reader),
  };
};

/** The entries with one more, before the first that comes after it. */
function placed(entries: readonly TimelineEntry[], entry: TimelineEntry): TimelineEntry[] {
  const at = entries.findIndex((one) => byTime(entry, one) < 0);
  return at < 0 ? [...entries, entry] : [...entries.slice(0, at), entry, ...entries.slice(at)];
}
