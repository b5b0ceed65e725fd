/** One thing put into one cart. */
export interface Entry {
  readonly visit: number;
  readonly item: number;
}

const NOTHING: ReadonlySet<number> = new Set();

/** A data centre's copy of all carts. Copies are joined by what they have together: nothing is ever taken out. */
export class CartCopy {
  readonly #carts = new Map<number, Set<number>>();
  readonly #entries: Entry[] = [];

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  take({ visit, item }: Entry): void {
    let cart = this.#carts.get(visit);
    if (!cart) this.#carts.set(visit, (cart = new Set()));
    if (cart.has(item)) return;
    cart.add(item);
    this.#entries.push({ visit, item });
  }

  cartOf(visit: number): ReadonlySet<number> {
    return this.#carts.get(visit) ?? NOTHING;
  }
}
