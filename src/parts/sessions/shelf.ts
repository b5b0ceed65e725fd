import type { Session } from '#parts/sessions/session.ts';

interface Kept {
  readonly value: Session;
  readonly version: number;
  readonly usedAtMs: number;
}

/** Sessions in one machine's memory, each with a version. What nobody has asked for in a while is forgotten. */
export class Shelf {
  readonly #lifetimeMs: number;
  /** The one unused the longest stands first. */
  readonly #kept = new Map<string, Kept>();
  #versions = 0;

  constructor(lifetimeMs: number) {
    this.#lifetimeMs = lifetimeMs;
  }

  get count(): number {
    return this.#kept.size;
  }

  get(id: string, nowMs: number): { readonly value: Session; readonly version: number } | undefined {
    this.#sweep(nowMs);
    const found = this.#kept.get(id);
    if (found) this.#keep(id, { ...found, usedAtMs: nowMs });
    return found;
  }

  put(id: string, value: Session, version: number | undefined, nowMs: number): boolean {
    this.#sweep(nowMs);
    if (this.#kept.get(id)?.version !== version) return false;
    this.#keep(id, { value, version: ++this.#versions, usedAtMs: nowMs });
    return true;
  }

  /** The power is gone, and what was in memory with it. */
  clear(): void {
    this.#kept.clear();
  }

  #keep(id: string, kept: Kept): void {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
  }

  #sweep(nowMs: number): void {
    for (const [id, { usedAtMs }] of this.#kept) {
      if (usedAtMs + this.#lifetimeMs > nowMs) return;
      this.#kept.delete(id);
    }
  }
}
