import type { Document, DocumentStore, Entry, Timelines } from './contract.ts';

export function createTimelines(store: DocumentStore, followersOf: (author: string) => readonly string[]): Timelines {
  const names = new Map<string, string>();

  return {
    apply(event) {
      if (event.type === 'joined') names.set(event.user, event.name);
      if (event.type !== 'posted') return;
      const { post, author, takenAt } = event;
      const entry: Entry = { post, author, name: names.get(author) ?? '', takenAt };
      for (const follower of followersOf(author)) {
        const entries = (store.get(follower) ?? []) as readonly Document[];
        store.put(follower, [...entries, { ...entry }]);
      }
    },
    read(reader) {
      return (store.get(reader) ?? []) as unknown as readonly Entry[];
    },
  };
}
