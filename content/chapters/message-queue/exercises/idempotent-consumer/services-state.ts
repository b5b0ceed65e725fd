import type { Row } from './contract.ts';
import { COUNT_BEFORE, MAIL_MEMORY_MS } from './consumer-case.ts';

/** A row of the database, and in whose delivery it was last written: the photo's name, or nobody's. */
export interface StoredRow extends Row {
  readonly photo: string | undefined;
  readonly atMs: number;
}

/** When something was done for a photo, and by which rows or under which key. */
export interface Done {
  readonly atMs: number;
  readonly keys: readonly string[];
}

export type Write = { readonly key: string } & Row;

const UNWRITTEN: StoredRow = { value: 0, version: 0, photo: undefined, atMs: 0 };

/** What the object store, the database and the mail service hold, as the contract says it, and what was done for each photo. */
export class ServicesState {
  /** Pictures by key. */
  readonly objects = new Map<string, string>();
  /** The key under which each photo's picture was put first. */
  readonly stored = new Map<string, string>();
  /** The first time that a photo was counted, and the rows that were written with it. */
  readonly counted = new Map<string, Done>();
  readonly mailed = new Map<string, Done>();
  readonly #counts: ReadonlySet<string>;
  readonly #rows = new Map<string, StoredRow>();
  /** The keys that the mail service has been given: when, and for which photo. */
  readonly #keys = new Map<string, { readonly atMs: number; readonly photo: string }>();

  constructor(owners: Iterable<string>) {
    this.#counts = new Set([...owners].map(countKey));
    for (const key of this.#counts) {
      this.#rows.set(key, { value: COUNT_BEFORE, version: COUNT_BEFORE, photo: undefined, atMs: 0 });
    }
  }

  /** Whether a row says how many photos somebody has. */
  isCount(key: string): boolean {
    return this.#counts.has(key);
  }

  row(key: string): StoredRow {
    return this.#rows.get(key) ?? UNWRITTEN;
  }

  get rows(): ReadonlyMap<string, StoredRow> {
    return this.#rows;
  }

  /** Whether all of these rows are still at the versions that are given with them. */
  isCurrent(writes: readonly Write[]): boolean {
    return writes.every(({ key, version }) => this.row(key).version === version);
  }

  write(writes: readonly Omit<Write, 'version'>[], photo: string | undefined, atMs: number): void {
    for (const { key, value } of writes) {
      this.#rows.set(key, { value, version: this.row(key).version + 1, photo, atMs });
    }
  }

  /** For which photo a key was given that the mail service remembers. */
  remembered(key: string, nowMs: number): string | undefined {
    const known = this.#keys.get(key);
    return known && nowMs < known.atMs + MAIL_MEMORY_MS ? known.photo : undefined;
  }

  put(photo: string, key: string, picture: string): void {
    this.objects.set(key, picture);
    if (!this.stored.has(photo)) this.stored.set(photo, key);
  }

  send(key: string, photo: string, nowMs: number): void {
    this.#keys.set(key, { atMs: nowMs, photo });
    this.mailed.set(photo, { atMs: nowMs, keys: [key] });
  }
}

/** The row that says how many photos somebody has. */
export function countKey(owner: string): string {
  return `count/${owner}`;
}
