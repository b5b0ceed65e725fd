import type { Lookup } from './contract.ts';

/** A value in the cache, and how it came there. */
export interface Entry {
  readonly value: string;
  readonly how: 'warm' | 'fill' | 'set by read' | 'set by write';
  readonly atMs: number;
  /** Its place in the order of all that happened. */
  readonly turn: number;
}

/** The shared cache as the contract says it. Remembers where its entries come from. */
export class CacheServer {
  isUp = true;
  readonly #entries = new Map<string, Entry>();
  /** Leases that are good, and their keys. */
  readonly #leases = new Map<number, string>();
  #leasesGiven = 0;

  /** What is held under `key`, without anybody having asked. */
  peek(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  get keys(): readonly string[] {
    return [...this.#entries.keys()];
  }

  get(key: string): Lookup {
    const entry = this.#entries.get(key);
    if (entry) return { hit: true, value: entry.value };
    const lease = this.#leasesGiven++;
    this.#leases.set(lease, key);
    return { hit: false, lease };
  }

  fill(key: string, lease: number, entry: Entry): boolean {
    if (this.#leases.get(lease) !== key) return false;
    this.#voidLeases(key);
    this.#entries.set(key, entry);
    return true;
  }

  set(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
  }

  delete(key: string): void {
    this.#voidLeases(key);
    this.#entries.delete(key);
  }

  /** Whether somebody could fill the gap with this lease. */
  isGood(lease: number): boolean {
    return this.#leases.has(lease);
  }

  /** All that is held is gone, and so are the leases: a lease is part of the cache's memory. */
  goDown(): void {
    this.isUp = false;
    this.#entries.clear();
    this.#leases.clear();
  }

  #voidLeases(key: string): void {
    for (const [lease, leased] of this.#leases) if (leased === key) this.#leases.delete(lease);
  }
}
