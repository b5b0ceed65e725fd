export const SERVERS = ['server1', 'server2'] as const;
export type Server = (typeof SERVERS)[number];

/** A call of one web server's store. */
export interface Errand {
  readonly server: Server;
  readonly atMs: number;
  readonly key: string;
  /** What it writes; a read has none. */
  readonly value?: string;
  /** Whether the database refuses to write it. */
  readonly isRefused?: boolean;
  /** How long its messages are on their way, in the order in which they are sent: there and back, there and back … */
  readonly legsMs: readonly number[];
}

/** Two web servers before one cache and one database, and what they are asked to do. */
export interface StoreCase {
  /** What is in the database at the beginning, and which of that is in the cache as well. */
  readonly rows: Readonly<Record<string, string>>;
  readonly cached: readonly string[];
  /** From one moment to the other the cache is down, or for good; after it, it is empty. */
  readonly outage?: { readonly fromMs: number; readonly untilMs?: number };
  readonly errands: readonly Errand[];
}

export const LANES = [...SERVERS, 'cache', 'database'] as const;

/** A leg that the case says nothing about. */
export const LEG_MS = 3;
