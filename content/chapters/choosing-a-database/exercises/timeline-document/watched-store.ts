import type { Document, DocumentStore } from './contract.ts';

/** A store that keeps copies, as text, and counts what it is asked. */
export class WatchedStore implements DocumentStore {
  readonly #texts = new Map<string, string>();
  gets = 0;
  puts = 0;

  get(key: string): Document | undefined {
    this.gets++;
    const text = this.#texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Document);
  }

  put(key: string, document: Document): void {
    this.puts++;
    this.#texts.set(key, JSON.stringify(document));
  }
}
