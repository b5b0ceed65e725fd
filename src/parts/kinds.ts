import { ENGINE_KINDS } from '#engine/world.ts';

/** Every kind of message and event that parts use, by name; a trace carries these names. */
export const KINDS = [
  ...ENGINE_KINDS,
  'request',
  'reply',
  'failed',
  'lookup',
  'hit',
  'miss',
  'refused',
  'query',
  'rows',
  'rejected',
  'store',
  'optimal-hit',
  'optimal-miss',
  'arrive',
  'work-done',
  'timer',
  'load',
  'duplicate-load',
  'loaded',
  'kill',
  'revive',
  'move',
  'next-batch',
  'moved-away',
  'forward',
  'reshard',
  'table-size',
  'add-shard',
  'remove-shard',
  'stale',
  'sample',
] as const;

export type KindName = (typeof KINDS)[number];

/** The number of each kind, as nodes send it. */
export const Kind = Object.fromEntries(KINDS.map((name, index) => [name, index])) as Readonly<Record<KindName, number>>;
