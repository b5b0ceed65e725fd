import type { Entry, PrimaryLog, StaleNode } from './contract.ts';

/** A log and a file of lost writes as the contract says them; a plain log where nothing is written. */
export class Disk implements StaleNode, PrimaryLog {
  readonly reported: Entry[] = [];
  #entries: Entry[];

  constructor(writes: readonly Pick<Entry, 'epoch' | 'value'>[]) {
    this.#entries = writes.map(({ epoch, value }, index) => ({ index: index + 1, epoch, value }));
  }

  get length(): number {
    return this.#entries.length;
  }

  /** A copy, as comes off a disk or a network. */
  at(index: number): Entry | undefined {
    const entry = this.#entries[index - 1];
    return entry && { ...entry };
  }

  cut(index: number): void {
    this.#entries = this.#entries.filter((entry) => !(entry.index >= index));
  }

  append({ index, epoch, value }: Entry): void {
    this.#entries.push({ index, epoch, value });
  }

  report(entry: Entry): void {
    if (!this.hasReported(entry)) this.reported.push({ ...entry });
  }

  /** Whether the entry is in the file of lost writes. */
  hasReported(entry: Entry): boolean {
    return this.reported.some((reported) => isSame(reported, entry));
  }

  /** Whether just this entry is in the log. */
  has(entry: Entry): boolean {
    return isSame(this.at(entry.index), entry);
  }

  /** The end of the log, or all of it where it is short, as text: `1:a 1:b 2:c`, each write behind its epoch. */
  toString(): string {
    return listed(this.#entries);
  }
}

const LISTED_MAX = 6;

/** Entries as text, the last few of them. */
export function listed(entries: readonly Entry[]): string {
  const words = entries.slice(-LISTED_MAX).map(nameOf);
  if (entries.length > LISTED_MAX) words.unshift('…');
  return words.join(' ') || '–';
}

/** An entry as text: its epoch and its value. */
export function nameOf({ epoch, value }: Entry): string {
  return `${epoch}:${value}`;
}

function isSame(one: Entry | undefined, other: Entry): boolean {
  return one?.index === other.index && one.epoch === other.epoch && one.value === other.value;
}
