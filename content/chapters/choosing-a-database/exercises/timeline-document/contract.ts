/** One line of a timeline, as the join over posts and users would give it. */
export interface Entry {
  readonly post: string;
  readonly author: string;
  /** What the author is called now. */
  readonly name: string;
  /** When the photo was taken: the order of the timeline. It says nothing of when it was posted. */
  readonly takenAt: number;
}

/**
 * Something that happened in the app. `number` counts up by one with each event, from 1. All come in order, and each may
 * come again at any time later, the same as before: it has not happened twice.
 *
 * Users and posts are named in small letters and digits, and a post may be named as a user is. What a user is called may be any
 * text.
 */
export type AppEvent =
  | { readonly type: 'joined'; readonly number: number; readonly user: string; readonly name: string }
  | {
      readonly type: 'posted';
      readonly number: number;
      readonly post: string;
      readonly author: string;
      readonly takenAt: number;
    }
  | { readonly type: 'deleted'; readonly number: number; readonly post: string }
  | { readonly type: 'renamed'; readonly number: number; readonly user: string; readonly name: string };

/** Anything that JSON can hold. */
export type Document = string | number | boolean | null | readonly Document[] | { readonly [field: string]: Document };

/** A store of documents by key. It keeps a copy of what it is given, and hands out copies. */
export interface DocumentStore {
  get(key: string): Document | undefined;
  put(key: string, document: Document): void;
}

/** Keeps a document for each reader, who is a user like any other, that is the reader's timeline, whatever happens. */
export interface Timelines {
  /** Follows up an event in the documents that it concerns. Every author has joined before. */
  apply(event: AppEvent): void;
  /**
   * The posts of everybody whom `reader` follows, the newest photo first; photos of the same moment by the name of the
   * post, as text: `'a'` before `'b'`, `'p10'` before `'p9'`. Asks the store for one document, once, and puts none.
   */
  read(reader: string): readonly Entry[];
}

/**
 * Begins to keep timelines in `store`. `followersOf` says who follows an author: always the same people. The process may be
 * started anew between two calls, and goes on with the same store: what is not in the store is forgotten.
 */
export type CreateTimelines = (store: DocumentStore, followersOf: (author: string) => readonly string[]) => Timelines;
