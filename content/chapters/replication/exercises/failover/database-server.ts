import type { Status } from './contract.ts';
import type { Start } from './failover-case.ts';

/** A write in a log, or the beginning of an epoch, which has an entry of its own. */
export interface Entry {
  readonly epoch: number;
  readonly value: string;
}

/** What a primary sends to the others: its log so far. */
export interface Shipment {
  readonly from: string;
  readonly epoch: number;
  readonly entries: readonly Entry[];
}

/** A database node by itself, as the contract says it: what it has promised, whom it follows, and its log. */
export class DatabaseServer {
  readonly name: string;
  role: Status['role'];
  epoch: number;
  primary: string;
  entries: readonly Entry[];
  /** So many entries came from whom it follows, in this epoch. */
  #taken = 0;
  /** As the primary: how many of its entries each other node has. */
  #confirmed = new Map<string, number>();

  constructor(name: string, { role, epoch, primary, log }: Start) {
    this.name = name;
    this.role = role;
    this.epoch = epoch;
    this.primary = primary;
    this.entries =
      log === '' ? [] : log.split(' ').map((entry) => ({ epoch: Number(entry[0]), value: entry.slice(1) }));
  }

  status(): Status {
    const { role, epoch, primary, entries } = this;
    return { role, epoch, primary, lastEpoch: entries.at(-1)?.epoch ?? 0, length: entries.length };
  }

  /** Answers whether it does so. */
  fence(epoch: number): boolean {
    if (!(epoch > this.epoch)) return false;
    this.#become('fenced', epoch, '');
    return true;
  }

  promote(epoch: number): boolean {
    if (epoch !== this.epoch) return false;
    if (this.role === 'primary') return true;
    this.#become('primary', epoch, this.name);
    this.write('begin');
    return true;
  }

  follow(primary: string, epoch: number): boolean {
    if (!(epoch >= this.epoch)) return false;
    const isSame = this.role === 'follower' && this.primary === primary && this.epoch === epoch;
    if (!isSame) this.#become('follower', epoch, primary);
    return true;
  }

  /** Puts a value at the end of its log, as the primary. */
  write(value: string): void {
    this.entries = [...this.entries, { epoch: this.epoch, value }];
  }

  shipment(): Shipment {
    return { from: this.name, epoch: this.epoch, entries: this.entries };
  }

  /** Makes its log the primary's; answers whether it takes it. */
  take({ from, epoch, entries }: Shipment): boolean {
    if (this.role !== 'follower' || this.primary !== from || this.epoch !== epoch) return false;
    if (entries.length >= this.#taken) {
      this.entries = entries;
      this.#taken = entries.length;
    }
    return true;
  }

  /**
   * As the primary of `epoch`: another node has its first `count` entries. Answers how many of them more than half of
   * `nodes` have. The last of these is of its own epoch, so that whoever is to be the next primary can't be without them.
   */
  confirm(name: string, epoch: number, count: number, nodes: number): number {
    if (this.role !== 'primary' || this.epoch !== epoch) return 0;
    this.#confirmed.set(name, Math.max(count, this.confirmedBy(name)));
    for (let length = this.entries.length; this.entries[length - 1]?.epoch === epoch; length--) {
      const holders = 1 + [...this.#confirmed.values()].filter((confirmed) => confirmed >= length).length;
      if (2 * holders > nodes) return length;
    }
    return 0;
  }

  /** How many of its entries another node is known to have. */
  confirmedBy(name: string): number {
    return this.#confirmed.get(name) ?? 0;
  }

  has({ epoch, value }: Entry): boolean {
    return this.entries.some((entry) => entry.epoch === epoch && entry.value === value);
  }

  /** Whether both have the same log. Two logs with the same last entry are the same. */
  isLike({ entries }: DatabaseServer): boolean {
    return entries.length === this.entries.length && entries.at(-1)?.epoch === this.entries.at(-1)?.epoch;
  }

  toString(): string {
    const whom = this.role === 'follower' ? ` ${this.primary}` : '';
    return `${this.role}${whom} ${this.epoch} · ${this.entries.length}`;
  }

  #become(role: Status['role'], epoch: number, primary: string): void {
    this.role = role;
    this.epoch = epoch;
    this.primary = primary;
    this.#taken = 0;
    this.#confirmed = new Map();
  }
}
