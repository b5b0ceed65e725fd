/** What a visitor far away asks for: to see the cart, or to have one more thing in it. */
export interface Errand {
  readonly visit: number;
  /** Undefined where the cart is only looked at. */
  readonly item: number | undefined;
  /** What was confirmed to be in the cart when the request set out. */
  readonly owed: readonly number[];
}

/** What requests and answers hold, by the request's number; messages carry the number alone. */
export class VisitBook {
  readonly #errands: Errand[] = [];
  readonly #shown = new Map<number, ReadonlySet<number>>();

  ask(errand: Errand): number {
    return this.#errands.push(errand) - 1;
  }

  errand(request: number): Errand {
    return this.#errands[request]!;
  }

  show(request: number, items: ReadonlySet<number>): void {
    this.#shown.set(request, new Set(items));
  }

  /** How many things that were confirmed the answer does not show. */
  missing(request: number): number {
    const shown = this.#shown.get(request);
    return shown ? this.errand(request).owed.filter((item) => !shown.has(item)).length : 0;
  }

  /** The kind of message by which the answer goes back. */
  kindOf(request: number): 'stale-reply' | 'confirmed' | 'reply' {
    if (this.missing(request) > 0) return 'stale-reply';
    return this.errand(request).item === undefined ? 'reply' : 'confirmed';
  }
}
