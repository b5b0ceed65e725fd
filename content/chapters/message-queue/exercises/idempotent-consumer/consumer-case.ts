import type { Upload } from './contract.ts';

export const WORKERS = ['worker1', 'worker2'] as const;
export type WorkerName = (typeof WORKERS)[number];

export const LANES = ['queue', ...WORKERS, 'objects', 'database', 'mail'] as const;

/** A leg that the case says nothing about. */
export const LEG_MS = 3;

/** A message that a producer publishes. The same upload in two messages is one that was published again. */
export interface Published {
  readonly atMs: number;
  readonly upload: Upload;
}

/** What goes wrong in a delivery, these being counted from 0 over all messages. */
export type Trouble =
  /** The worker dies as soon as it has sent so many calls; the last of them arrives. */
  | { readonly type: 'dies'; readonly delivery: number; readonly calls: number }
  /** The call of this number, from 0 on, is rejected. */
  | { readonly type: 'rejected'; readonly delivery: number; readonly call: number }
  /** So many commits that count are refused, because somebody has counted another photo of the owner. */
  | { readonly type: 'rivals'; readonly delivery: number; readonly commits: number };

/** Two workers before a queue, and the services that they call. */
export interface ConsumerCase {
  readonly published: readonly Published[];
  /** How long a worker has for a delivery before the message is delivered again. */
  readonly visibilityMs: number;
  readonly troubles: readonly Trouble[];
  /** How long each delivery's calls are on their way: there and back, there and back … */
  readonly legsMs: readonly (readonly number[])[];
  /** A photo whose owner's address takes no mail, ever. */
  readonly poison?: string;
}

/** How often a message is delivered at most. */
export const ATTEMPTS_MAX = 5;
/** How many photos each owner has when a case begins. */
export const COUNT_BEFORE = 2;
/** The mail service forgets a key after this; no message lives that long. */
export const MAIL_MEMORY_MS = 5_000;

/** A photo of somebody's, which may show the same as another. */
export function upload(photo: string, owner = 'ann', shown = photo): Upload {
  return { photo, owner, picture: `picture of ${shown}` };
}
