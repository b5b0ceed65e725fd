import { KEY_PREFIX } from '#progress/vault.ts';

/** Told on the document when an exercise has been passed; `detail` is its id. */
export const PASSED_EVENT = 'exercise-passed';

/**
 * The ids of the exercises that the reader has passed, for a page that has not loaded the store. Reads what the store
 * has written and nothing else; what can't be read is none.
 */
export function passedIds(storage: Pick<Storage, 'getItem'>): ReadonlySet<string> {
  try {
    const { entries } = JSON.parse(storage.getItem(`${KEY_PREFIX}progress`) ?? '{}') as { readonly entries?: object };
    return new Set(Object.entries(entries ?? {}).flatMap(([id, record]) => (hasPass(record) ? [id] : [])));
  } catch {
    return new Set();
  }
}

function hasPass(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'pass' in record;
}
