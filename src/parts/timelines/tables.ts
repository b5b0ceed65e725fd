import { byTime, type AppEvent, type TimelineEntry } from '#parts/timelines/timelines.ts';

/** A timeline as the join gives it, and how many rows had to be found for it. */
export interface Joined {
  readonly entries: readonly TimelineEntry[];
  readonly rows: number;
}

/** The app in tables: a row for each user, each photo, and each pair of who follows whom. What is true is here once. */
export class AppTables {
  readonly #names = new Map<string, string>();
  readonly #posts = new Map<string, { readonly author: string; readonly takenAt: number }>();
  /** The index on the author of a post. */
  readonly #byAuthor = new Map<string, Set<string>>();
  readonly #followed: ReadonlyMap<string, readonly string[]>;
  #last = 0;

  constructor(followed: ReadonlyMap<string, readonly string[]>) {
    this.#followed = followed;
  }

  /** Answers how many rows were written: one, or none if the event has come before. */
  apply(event: AppEvent): number {
    if (event.number <= this.#last) return 0;
    this.#last = event.number;
    switch (event.type) {
      case 'joined':
      case 'renamed':
        this.#names.set(event.user, event.name);
        break;
      case 'posted': {
        const { post, author, takenAt } = event;
        this.#posts.set(post, { author, takenAt });
        const posts = this.#byAuthor.get(author) ?? new Set();
        this.#byAuthor.set(author, posts.add(post));
        break;
      }
      case 'deleted':
        this.#byAuthor.get(this.#posts.get(event.post)?.author ?? '')?.delete(event.post);
        this.#posts.delete(event.post);
    }
    return 1;
  }

  /** Whom the reader follows, what they are called, and their photos, each row found through an index. */
  join(reader: string): Joined {
    let rows = 0;
    const entries: TimelineEntry[] = [];
    for (const author of this.#followed.get(reader) ?? []) {
      const name = this.#names.get(author)!;
      rows += 2;
      for (const post of this.#byAuthor.get(author) ?? []) {
        entries.push({ post, author, name, takenAt: this.#posts.get(post)!.takenAt });
        rows++;
      }
    }
    return { entries: entries.sort(byTime), rows };
  }
}
