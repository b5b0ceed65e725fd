import { byteLength } from '#labs/bytes.ts';
import type { DocumentCall } from '#labs/report.ts';
import type { Datum, Tables } from '#labs/sql-lab.ts';

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** What can be asked of documents. Every call is a round trip, and a document comes whole or not at all. */
export interface Documents {
  get(key: string): Json | undefined;
  /** Several at once; those that there are. */
  getAll(keys: readonly string[]): ReadonlyMap<string, Json>;
  /** All documents whose keys begin alike: the only way to ask for something that is not a key. */
  scan(prefix: string): ReadonlyMap<string, Json>;
  put(key: string, document: Json): void;
  putAll(documents: ReadonlyMap<string, Json>): void;
}

/** How a way asks the same of documents. */
export interface DocumentWay {
  /** The columns of its answer; none where it only writes. */
  readonly columns?: readonly string[];
  /** Its rows, as the question was first written; none where it only writes. */
  readonly ask: (documents: Documents, parameters: Readonly<Record<string, Datum>>) => readonly (readonly Datum[])[];
}

/** The documents that hold what the tables hold. */
export type DocumentsOf = (rows: Tables) => ReadonlyMap<string, Json>;

/** Documents by key as JSON, and a list of what was asked of them. A change counts when `commit` is called. */
export class DocumentStore implements Documents {
  #calls: DocumentCall[] = [];
  #texts: ReadonlyMap<string, string>;
  #changed = new Map<string, string>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** A store of documents, each as it would be written by `put`. */
  static of(documents: ReadonlyMap<string, Json>): DocumentStore {
    return new DocumentStore(new Map([...documents].map(([key, document]) => [key, JSON.stringify(document)])));
  }

  /** A store as it was when its image was taken. */
  static from(image: string): DocumentStore {
    return new DocumentStore(new Map(JSON.parse(image) as [string, string][]));
  }

  get(key: string): Json | undefined {
    return this.#sent('get', key, byteLength(key), [key]).get(key);
  }

  getAll(keys: readonly string[]): ReadonlyMap<string, Json> {
    return this.#sent('get', keys[0] ?? '', sum(keys.map(byteLength)), keys);
  }

  scan(prefix: string): ReadonlyMap<string, Json> {
    const keys = [...this.#texts.keys()].filter((key) => key.startsWith(prefix));
    return this.#sent('scan', prefix, byteLength(prefix), keys);
  }

  put(key: string, document: Json): void {
    this.putAll(new Map([[key, document]]));
  }

  putAll(documents: ReadonlyMap<string, Json>): void {
    let sentBytes = 0;
    for (const [key, document] of documents) {
      const text = JSON.stringify(document);
      this.#changed.set(key, text);
      sentBytes += byteLength(key) + byteLength(text);
    }
    const [key = ''] = documents.keys();
    this.#calls.push({ does: 'put', key, documents: documents.size, bytes: 0, sentBytes });
  }

  /** What was asked since this was last asked, and whether it wrote anything. */
  commit(): { readonly calls: readonly DocumentCall[]; readonly hasWritten: boolean } {
    const calls = this.#calls;
    const hasWritten = this.#changed.size > 0;
    this.#texts = new Map([...this.#texts, ...this.#changed]);
    this.#changed = new Map();
    this.#calls = [];
    return { calls, hasWritten };
  }

  /** How many documents are not what they would be if they were made anew from `rows`, and of how many. */
  stale(documents: ReadonlyMap<string, Json>): { readonly stale: number; readonly documents: number } {
    const fresh = [...documents].filter(([key, document]) => this.#texts.get(key) === JSON.stringify(document));
    const all = new Set([...this.#texts.keys(), ...documents.keys()]);
    return { stale: all.size - fresh.length, documents: all.size };
  }

  /** All of it as one text, to make the same store again. */
  image(): string {
    return JSON.stringify([...this.#texts]);
  }

  #sent(does: 'get' | 'scan', key: string, sentBytes: number, keys: readonly string[]): ReadonlyMap<string, Json> {
    const found = keys.flatMap((one) => {
      const text = this.#changed.get(one) ?? this.#texts.get(one);
      return text === undefined ? [] : [[one, text] as const];
    });
    const bytes = sum(found.map(([, text]) => byteLength(text)));
    this.#calls.push({ does, key, documents: found.length, bytes, sentBytes });
    return new Map(found.map(([one, text]) => [one, JSON.parse(text) as Json]));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
