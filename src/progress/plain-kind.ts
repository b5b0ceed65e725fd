import * as v from 'valibot';
import type { Entries } from '#progress/kind.ts';
import { isTime, type Time } from '#progress/time.ts';

/** An id as authors write them: `cache/lru`, `cache/illusion/first-guess`. */
export function isContentId(id: string): boolean {
  return /^[\w/:-]{1,120}$/.test(id);
}

/** What kinds share that are at version 1, keyed by content ids, and as large as the course. */
export const plainKind = {
  version: 1,
  migrations: {},
  isId: isContentId,
  bound: <T>(entries: Entries<T>): Entries<T> => entries,
  settle: <T>(_: Entries<T>, after: Entries<T>): Entries<T> => after,
};

export const timeSchema = v.custom<Time>(isTime, 'time');
