import { canonical, documentOf, type Entries, join, type Kind } from '#progress/kind.ts';
import { type Kept, keepAside } from '#progress/kept.ts';
import type { Problem } from '#progress/problem.ts';
import { type Reading, readDocument, readText } from '#progress/reading.ts';
import type { Failure, Vault } from '#progress/vault.ts';

/** One document, in memory and in the vault. What is in memory holds for the session whatever the vault says. */
export interface Shelf<T> {
  entries(): Entries<T>;
  /** Takes in what the vault holds, applies the change, and writes if the vault holds anything else. */
  sync(change?: (entries: Entries<T>) => Entries<T>): void;
  /** Joins a document from a file; tells how many entries were read and what was wrong. */
  take(data: unknown, where: string, nowMs: number): Taken;
  /** Joins what can be read of a text that was put aside somewhere, and puts it aside here. */
  takeKept(text: string, where: string, nowMs: number): Taken;
  forget(): void;
  document(): object;
  problems(): readonly Problem[];
  failure(): Failure | undefined;
  /** The text in the vault that this version can't read and could not put aside. */
  stuck(): Kept | undefined;
}

export interface Taken {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** The document `name` of the vault; reads it at once. */
export function openShelf<T>(vault: Vault, name: string, kind: Kind<T>): Shelf<T> {
  let entries: Entries<T> = new Map();
  let problems: readonly Problem[] = [];
  let failure: Failure | undefined;
  /** The vault's text as last read or written. */
  let seen: string | null = null;
  /** Why the text in the vault may not be written over yet. */
  let hold: 'newer' | 'unreadable' | undefined;

  function absorb(text: string): void {
    const reading = readText(kind, name, text);
    seen = text;
    problems = reading.type === 'newer' ? [reading.problem] : reading.problems;
    hold = reading.type === 'newer' ? 'newer' : problems.length > 0 ? 'unreadable' : undefined;
    if (reading.type === 'read') entries = join(kind, entries, reading.entries);
  }

  function write(text: string | null): Failure | undefined {
    if (hold === 'newer') return 'newer';
    if (hold === 'unreadable' && text !== null) {
      const refusal = keepAside(vault, { name, text });
      if (refusal) return refusal;
      hold = undefined;
    }
    const next = canonical(documentOf(kind, entries));
    if (next === text || (text === null && entries.size === 0)) return undefined;
    const refusal = vault.set(name, next);
    if (!refusal) seen = next;
    return refusal;
  }

  function sync(change?: (entries: Entries<T>) => Entries<T>): void {
    const text = vault.get(name);
    // What was there and has been removed, by another tab or the browser, isn't brought back from memory.
    if (text === null && seen !== null) forget();
    else if (typeof text === 'string' && text !== seen) absorb(text);
    if (change) entries = kind.bound(change(entries));
    failure = text === undefined ? 'forbidden' : write(text);
  }

  function forget(): void {
    entries = new Map();
    problems = [];
    seen = null;
    hold = undefined;
  }

  function takeReading(reading: Reading<T>, nowMs: number): Taken {
    if (reading.type === 'newer') return { count: 0, problems: [reading.problem] };
    sync((before) => kind.settle(before, join(kind, before, reading.entries), nowMs));
    return { count: reading.entries.size, problems: reading.problems };
  }

  sync();
  return {
    entries: () => entries,
    sync,
    take: (data, where, nowMs) => takeReading(readDocument(kind, where, data), nowMs),
    takeKept(text, where, nowMs) {
      const { count, problems: reasons } = takeReading(readText(kind, where, text), nowMs);
      const isLost = reasons.length > 0 && keepAside(vault, { name, text }) !== undefined;
      return { count, problems: isLost ? [{ what: 'no-room', where }] : [] };
    },
    forget,
    document: () => documentOf(kind, entries),
    problems: () => problems,
    failure: () => failure,
    stuck: () => (hold !== undefined && seen !== null ? { name, text: seen } : undefined),
  };
}
