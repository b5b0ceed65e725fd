import type { AppEvent, Entry } from './contract.ts';

/**
 * A call: an event that happened, many posts of one author that did meanwhile, a timeline that is read, or the process started anew
 * over the same store. Where it `counts`, what a read asks of the store is compared too.
 */
export type Operation =
  | { readonly type: 'apply'; readonly event: AppEvent }
  | { readonly type: 'meanwhile'; readonly events: readonly AppEvent[] }
  | { readonly type: 'read'; readonly reader: string; readonly counts: boolean }
  | { readonly type: 'restart' };

/** Who follows whom in a case: the authors of each reader. */
export type Follows = Readonly<Record<string, readonly string[]>>;

interface Post {
  readonly post: string;
  readonly author: string;
  readonly takenAt: number;
}

/** The rule as plainly as it can be said: tables of users and posts, joined when somebody reads. */
export class TimelineRule {
  readonly #follows: Follows;
  readonly #names = new Map<string, string>();
  #posts: readonly Post[] = [];
  #last = 0;

  constructor(follows: Follows) {
    this.#follows = follows;
  }

  /** What the call answers. */
  perform(operation: Operation): readonly Entry[] | undefined {
    if (operation.type === 'read') return this.#join(operation.reader);
    for (const event of eventsOf(operation)) if (event.number > this.#last) this.#apply(event);
    return undefined;
  }

  /** The tables, as the diagram shows them. */
  get said(): string {
    return this.#posts.map(({ post, author }) => `${post}:${this.#names.get(author)}`).join(' ') || '–';
  }

  #apply(event: AppEvent): void {
    this.#last = event.number;
    switch (event.type) {
      case 'joined':
      case 'renamed':
        this.#names.set(event.user, event.name);
        break;
      case 'posted':
        this.#posts = [...this.#posts, { post: event.post, author: event.author, takenAt: event.takenAt }];
        break;
      case 'deleted':
        this.#posts = this.#posts.filter(({ post }) => post !== event.post);
    }
  }

  #join(reader: string): readonly Entry[] {
    return this.#posts
      .filter(({ author }) => (this.#follows[reader] ?? []).includes(author))
      .sort((one, other) => other.takenAt - one.takenAt || (one.post < other.post ? -1 : 1))
      .map((post) => ({ ...post, name: this.#names.get(post.author) ?? '' }));
  }
}

/** The events of a call, in order. */
export function eventsOf(operation: Operation): readonly AppEvent[] {
  if (operation.type === 'meanwhile') return operation.events;
  return operation.type === 'apply' ? [operation.event] : [];
}
