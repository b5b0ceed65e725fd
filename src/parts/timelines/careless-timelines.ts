import { byTime, type CreateTimelines, type Document, type TimelineEntry } from '#parts/timelines/timelines.ts';

/** Documents as one writes them first: what is posted goes into each follower's list, every time that it comes, and nobody thinks of a copy again. */
export const carelessTimelines: CreateTimelines = (store, followersOf) => ({
  apply(event) {
    switch (event.type) {
      case 'joined':
      case 'renamed':
        store.put(`name/${event.user}`, event.name);
        break;
      case 'posted': {
        const { post, author, takenAt } = event;
        const name = store.get(`name/${author}`) as string;
        for (const reader of followersOf(author)) {
          const entries = (store.get(`of/${reader}`) ?? []) as unknown as readonly TimelineEntry[];
          const more = [...entries, { post, author, name, takenAt }];
          store.put(`of/${reader}`, more.sort(byTime) as unknown as Document);
        }
        break;
      }
      case 'deleted':
        store.put(`gone/${event.post}`, true);
    }
  },
  read: (reader) => (store.get(`of/${reader}`) ?? []) as unknown as readonly TimelineEntry[],
});
