import { openStore, type Store } from '#progress/store.ts';
import type { StorageLike } from '#progress/vault.ts';

/** A page that is open, with its store. */
export interface Tab {
  readonly store: Store;
  /** Lets the tab hear what others have written since it last did. */
  hear(): void;
  /** Does something of which only so many writes reach the disk; then the tab is gone, and opened anew. */
  crashIn(done: (store: Store) => void, writes: number): void;
  reload(): void;
}

/** A browser with tabs over one storage, which can fill up, be forbidden, and lose power in the middle of something. */
export interface Browser {
  readonly texts: Map<string, string>;
  readonly tabs: readonly Tab[];
  /** How many characters storage takes, keys included. */
  roomFor: number;
  isForbidden: boolean;
}

export function openBrowser(tabCount: number, now: () => number): Browser {
  const texts = new Map<string, string>();
  const queues: string[][] = Array.from({ length: tabCount }, () => []);
  const browser: { -readonly [Key in keyof Browser]: Browser[Key] } = {
    texts,
    tabs: [],
    roomFor: Infinity,
    isForbidden: false,
  };

  function allow(): void {
    if (browser.isForbidden) throw new DOMException('forbidden', 'SecurityError');
  }

  /** The storage as the tab sees it; `power` counts the writes that still reach the disk. */
  function storageOf(tab: number, power: { writesLeft: number }): StorageLike {
    const commit = (key: string, write: () => void): void => {
      if (power.writesLeft <= 0) return;
      power.writesLeft -= 1;
      write();
      queues.forEach((queue, other) => other !== tab && queue.push(key));
    };
    return {
      get length() {
        allow();
        return texts.size;
      },
      key(index) {
        allow();
        return [...texts.keys()][index] ?? null;
      },
      getItem(key) {
        allow();
        return texts.get(key) ?? null;
      },
      setItem(key, text) {
        allow();
        const grown = lengthOf(texts) - lengthOf([[key, texts.get(key) ?? '']]) + lengthOf([[key, text]]);
        if (grown > browser.roomFor) throw new DOMException('full', 'QuotaExceededError');
        commit(key, () => texts.set(key, text));
      },
      removeItem(key) {
        allow();
        commit(key, () => texts.delete(key));
      },
    };
  }

  function openTab(tab: number): Tab {
    let power = { writesLeft: Infinity };
    let store = openStore(storageOf(tab, power), now);
    const reload = (): void => {
      queues[tab] = [];
      power = { writesLeft: Infinity };
      store = openStore(storageOf(tab, power), now);
    };
    return {
      get store() {
        return store;
      },
      hear() {
        for (const key of queues[tab]!.splice(0)) store.hear(key);
      },
      crashIn(done, writes) {
        power.writesLeft = writes;
        done(store);
        reload();
      },
      reload,
    };
  }

  browser.tabs = queues.map((_, tab) => openTab(tab));
  return browser;
}

/** How many characters some texts take, with their keys. */
export function lengthOf(texts: Iterable<readonly [string, string]>): number {
  let length = 0;
  for (const [key, text] of texts) length += key.length + text.length;
  return length;
}
