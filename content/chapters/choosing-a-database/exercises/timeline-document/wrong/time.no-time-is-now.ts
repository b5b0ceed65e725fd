import type { AppEvent, Document, DocumentStore, Entry, Timelines } from '../contract.ts';

export function createTimelines(store: DocumentStore, followersOf: (author: string) => readonly string[]): Timelines {
  const get = <Kept>(key: string, none: Kept): Kept => (store.get(key) as Kept | undefined) ?? none;
  const put = (key: string, document: unknown): void => store.put(key, document as Document);

  function change(author: string, next: (entries: readonly Entry[]) => readonly Entry[]): void {
    for (const follower of followersOf(author)) {
      put(`timeline:${follower}`, next(get<readonly Entry[]>(`timeline:${follower}`, [])));
    }
  }

  function follow(event: AppEvent): void {
    switch (event.type) {
      case 'joined':
        put(`name:${event.user}`, event.name);
        break;
      case 'posted': {
        const { post, author, takenAt } = event;
        const entry = { post, author, takenAt: takenAt || event.number, name: get(`name:${author}`, '') };
        put(`author:${post}`, author);
        change(author, (entries) => [...entries, entry].sort(byTime));
        break;
      }
      case 'deleted':
        change(get(`author:${event.post}`, ''), (entries) => entries.filter(({ post }) => post !== event.post));
        break;
      case 'renamed': {
        const { user, name } = event;
        put(`name:${user}`, name);
        change(user, (entries) => entries.map((entry) => (entry.author === user ? { ...entry, name } : entry)));
      }
    }
  }

  function apply(event: AppEvent): void {
    if (event.number <= get('last', 0)) return;
    follow(event);
    put('last', event.number);
  }

  return { apply, read: (reader) => get<readonly Entry[]>(`timeline:${reader}`, []) };
}

function byTime(one: Entry, other: Entry): number {
  return other.takenAt - one.takenAt || (one.post < other.post ? -1 : 1);
}
