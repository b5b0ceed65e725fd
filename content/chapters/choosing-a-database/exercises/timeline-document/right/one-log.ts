import type { AppEvent, CreateTimelines, Document, Entry } from '../contract.ts';

/** Keeps the whole log, and works every timeline out again after each event. Slow, and right. */
export const createTimelines: CreateTimelines = (store, followersOf) => {
  const log = (): AppEvent[] => (store.get('log') ?? []) as unknown as AppEvent[];

  function timelinesOf(events: readonly AppEvent[]): Map<string, Entry[]> {
    const names = new Map<string, string>();
    const posts = new Map<string, { author: string; takenAt: number }>();
    for (const event of events) {
      if (event.type === 'posted') posts.set(event.post, event);
      else if (event.type === 'deleted') posts.delete(event.post);
      else names.set(event.user, event.name);
    }
    const timelines = new Map<string, Entry[]>();
    for (const author of names.keys()) for (const reader of followersOf(author)) timelines.set(reader, []);
    for (const [post, { author, takenAt }] of posts) {
      for (const reader of followersOf(author)) {
        timelines.get(reader)!.push({ post, author, name: names.get(author)!, takenAt });
      }
    }
    return timelines;
  }

  return {
    apply(event) {
      const events = log();
      if (events.some(({ number }) => number === event.number)) return;
      events.push(event);
      store.put('log', [...events]);
      for (const [reader, entries] of timelinesOf(events)) {
        entries.sort((a, b) => (a.takenAt === b.takenAt ? (a.post > b.post ? 1 : -1) : b.takenAt - a.takenAt));
        store.put(`of ${reader}`, entries as unknown as Document);
      }
    },
    read: (reader) => (store.get(`of ${reader}`) ?? []) as unknown as Entry[],
  };
};
