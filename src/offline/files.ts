/** A file that the worker keeps, by its address within the site. */
export interface OfflineFile {
  readonly url: string;
  /** Changes with what is in the file; `null` where its name does. */
  readonly revision: string | null;
}

/** What the worker keeps. The build writes the list into its script. */
export interface OfflineFiles {
  /** Pages, scripts, traces, the index of the search: kept before the worker begins. */
  readonly course: readonly OfflineFile[];
  /** The editor and the database engine: kept afterwards, unless the reader saves data. Their names change with what is in them. */
  readonly large: readonly string[];
}

/** What pages ask of the worker. `keep`: keep what is large, too, unless the reader saves data, and answer with what there is. */
export type ToOfflineWorker =
  { readonly type: 'keep'; readonly savesData: boolean } | { readonly type: 'SKIP_WAITING' };

/** What can be done without a network: everything, or everything that needs nothing large which was not used yet. */
export type Kept = 'everything' | 'course';
