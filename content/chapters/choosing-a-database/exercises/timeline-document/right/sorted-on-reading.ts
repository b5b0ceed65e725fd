import type { AppEvent, Document, DocumentStore, Entry, Timelines } from '../contract.ts';

interface Page {
  names: Record<string, string>;
  posts: Record<string, { author: string; takenAt: number }>;
  seen: number;
}

/** Each reader's document holds posts and names apart, and they are put together when it is read. */
class Pages implements Timelines {
  private readonly store: DocumentStore;
  private readonly followersOf: (author: string) => readonly string[];

  constructor(store: DocumentStore, followersOf: (author: string) => readonly string[]) {
    this.store = store;
    this.followersOf = followersOf;
  }

  apply(event: AppEvent): void {
    const authors = (this.store.get('authors') ?? {}) as Record<string, string>;
    if (event.type === 'posted') {
      authors[event.post] = event.author;
      this.store.put('authors', authors);
    }
    const author =
      event.type === 'posted' ? event.author : event.type === 'deleted' ? authors[event.post]! : event.user;
    for (const reader of this.followersOf(author)) {
      const page = this.page(reader);
      if (event.number > page.seen) this.store.put(`page/${reader}`, this.turned(page, event) as unknown as Document);
    }
  }

  read(reader: string): Entry[] {
    const { names, posts } = this.page(reader);
    const entries = Object.entries(posts).map(([post, { author, takenAt }]) => ({
      post,
      author,
      name: names[author]!,
      takenAt,
    }));
    return entries.sort((one, two) => two.takenAt - one.takenAt || (one.post > two.post ? 1 : -1));
  }

  private page(reader: string): Page {
    return (this.store.get(`page/${reader}`) ?? { names: {}, posts: {}, seen: 0 }) as unknown as Page;
  }

  private turned(page: Page, event: AppEvent): Page {
    page.seen = event.number;
    if (event.type === 'posted') page.posts[event.post] = { author: event.author, takenAt: event.takenAt };
    else if (event.type === 'deleted') delete page.posts[event.post];
    else page.names[event.user] = event.name;
    return page;
  }
}

export const createTimelines = (store: DocumentStore, followersOf: (author: string) => readonly string[]): Timelines =>
  new Pages(store, followersOf);
