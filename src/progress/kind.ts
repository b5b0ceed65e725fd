import type { GenericSchema } from 'valibot';
import type { Time } from '#progress/time.ts';

/** What a document holds: entries by id. */
export type Entries<T> = ReadonlyMap<string, T>;

/**
 * What one sort of document promises. `join` must be commutative, associative and idempotent, and `bound` may only drop
 * what a larger document would drop too: then tabs that hear of each other in any order end with the same document.
 */
export interface Kind<T> {
  /** The version that is written. Older ones are migrated, newer ones left alone. */
  readonly version: number;
  /** From each older version to the next; the document as parsed, `{ version, entries }` from version 1 on. */
  readonly migrations: Readonly<Record<number, (older: unknown) => unknown>>;
  isId(id: string): boolean;
  readonly schema: GenericSchema<unknown, T>;
  /** One entry of two under the same id. */
  join(one: T, other: T): T;
  bound(entries: Entries<T>): Entries<T>;
  /** The last word on an import: `after` is what the join of `before` and the file gave. */
  settle(before: Entries<T>, after: Entries<T>, nowMs: number): Entries<T>;
}

/** The union of two documents. */
export function join<T>(kind: Kind<T>, one: Entries<T>, other: Entries<T>): Entries<T> {
  const joined = new Map(one);
  for (const [id, entry] of other) {
    const present = joined.get(id);
    joined.set(id, present === undefined ? entry : kind.join(present, entry));
  }
  return kind.bound(joined);
}

/** The later saved of two entries; of two saved at once, the one whose text sorts last. */
export function latest<T extends { readonly savedAt: Time }>(one: T, other: T): T {
  if (one.savedAt !== other.savedAt) return one.savedAt > other.savedAt ? one : other;
  return canonical(one) > canonical(other) ? one : other;
}

/** The document as it is stored. */
export function documentOf<T>(kind: Kind<T>, entries: Entries<T>): object {
  return { version: kind.version, entries: Object.fromEntries(entries) };
}

/** JSON with sorted keys: equal values give equal texts. */
export function canonical(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part), indent);
}

/** Whether `value` is an object with keys, and not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
