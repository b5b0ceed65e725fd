/** One line of a timeline. */
export interface TimelineEntry {
  readonly post: string;
  readonly author: string;
  readonly name: string;
  readonly takenAt: number;
}

/** Something that happened in the app; `number` counts up by one. */
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

/** Documents by key, as copies. */
export interface DocumentStore {
  get(key: string): Document | undefined;
  put(key: string, document: Document): void;
}

/** Keeps each reader's timeline as a document; a reader's own may stand here. */
export interface Timelines {
  apply(event: AppEvent): void;
  read(reader: string): readonly TimelineEntry[];
}

/** Begins to keep timelines in a store, for the followers of each author. */
export type CreateTimelines = (store: DocumentStore, followersOf: (author: string) => readonly string[]) => Timelines;

/** The newest photo first; photos of the same moment by the name of the post. */
export function byTime(one: TimelineEntry, other: TimelineEntry): number {
  if (one.takenAt !== other.takenAt) return other.takenAt - one.takenAt;
  return one.post === other.post ? 0 : one.post < other.post ? -1 : 1;
}
