import type { Document, DocumentStore } from '#parts/timelines/timelines.ts';

/** What was asked of a store. */
export interface StoreCounts {
  readonly read: number;
  readonly written: number;
  /** Letters of all documents that were read or written. */
  readonly letters: number;
}

/**
 * Documents as JSON by key, and counts of what is asked. What is put while a change is open is seen within it only, until it
 * is closed: that is when the disk has it.
 */
export class CountingStore implements DocumentStore {
  readonly #kept = new Map<string, string>();
  readonly #open = new Map<string, string>();
  #isOpen = false;
  #counts: StoreCounts = NOTHING;

  get(key: string): Document | undefined {
    const text = (this.#isOpen ? this.#open.get(key) : undefined) ?? this.#kept.get(key);
    this.#count({ read: 1, written: 0, letters: text?.length ?? 0 });
    return text === undefined ? undefined : (JSON.parse(text) as Document);
  }

  put(key: string, document: Document): void {
    const text = JSON.stringify(document);
    this.#count({ read: 0, written: 1, letters: text.length });
    (this.#isOpen ? this.#open : this.#kept).set(key, text);
  }

  /** Does something whose writes nobody else sees until `close`. */
  open(change: () => void): void {
    this.#isOpen = true;
    change();
    this.#isOpen = false;
  }

  close(): void {
    for (const [key, text] of this.#open) this.#kept.set(key, text);
    this.#open.clear();
  }

  /** What was asked since this was last asked. */
  taken(): StoreCounts {
    const counts = this.#counts;
    this.#counts = NOTHING;
    return counts;
  }

  #count({ read, written, letters }: StoreCounts): void {
    const before = this.#counts;
    this.#counts = {
      read: before.read + read,
      written: before.written + written,
      letters: before.letters + letters,
    };
  }
}

const NOTHING: StoreCounts = { read: 0, written: 0, letters: 0 };
