/** What the store needs of `localStorage`. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Why nothing can be saved. `newer`: a later version of the course wrote the document, which stays as it is. */
export type Failure = 'forbidden' | 'full' | 'newer';

/** Storage whose refusals are outcomes. All keys begin with `course.`, which the names here leave out. */
export interface Vault {
  /** `undefined` where storage may not be read; `null` where there is nothing. */
  get(name: string): string | null | undefined;
  set(name: string, text: string): Failure | undefined;
  remove(name: string): void;
  names(): readonly string[];
}

export const KEY_PREFIX = 'course.';

/** A vault over `storage`, or one that refuses everything. */
export function openVault(storage: StorageLike | null): Vault {
  return {
    get: (name) => attempt(() => storage?.getItem(KEY_PREFIX + name), undefined),
    set(name, text) {
      if (storage === null) return 'forbidden';
      try {
        storage.setItem(KEY_PREFIX + name, text);
        return undefined;
      } catch (error) {
        return error instanceof DOMException && error.name === 'SecurityError' ? 'forbidden' : 'full';
      }
    },
    remove(name) {
      attempt(() => storage?.removeItem(KEY_PREFIX + name), undefined);
    },
    names: () => attempt(() => (storage ? keysOf(storage) : []), []),
  };
}

function keysOf(storage: StorageLike): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(KEY_PREFIX))
    .map((key) => key.slice(KEY_PREFIX.length));
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
