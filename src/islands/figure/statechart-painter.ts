import { lastAt, type NodeHistory } from '#player/history.ts';

/** How far below the middle of a state its letters stand. */
const TOKEN_DOWN = 11;

/** A change of one node's state. */
interface Change {
  readonly atMs: number;
  readonly from: string;
  readonly to: string;
}

/** Moves the letters of a printed statechart to the states of their nodes, and lights the arrow that was taken last. */
export class StatechartPainter {
  readonly element: HTMLElement;
  readonly #drawings: readonly Drawing[];
  readonly #nodes: readonly string[];

  constructor(element: HTMLElement) {
    this.element = element;
    this.#drawings = [...element.querySelectorAll('svg')].map((svg) => new Drawing(svg));
    this.#nodes = this.#drawings[0]?.nodes ?? [];
  }

  paint(history: ReadonlyMap<string, NodeHistory>, atMs: number): void {
    let latest: Change | undefined;
    for (const node of this.#nodes) {
      const { states } = history.get(node)!;
      const state = lastAt(states, atMs);
      if (!state) continue;
      for (const drawing of this.#drawings) drawing.place(node, state.name);
      const before = states[states.indexOf(state) - 1];
      // What happens as the world begins is no news.
      if (before && state.atMs > 0 && state.atMs >= (latest?.atMs ?? 0))
        latest = { atMs: state.atMs, from: before.name, to: state.name };
    }
    for (const drawing of this.#drawings) drawing.light(latest);
  }
}

/** One of the drawings of a statechart. */
class Drawing {
  readonly #tokens: ReadonlyMap<string, SVGElement>;
  readonly #places: ReadonlyMap<string, SVGElement>;
  readonly #arrows: ReadonlyMap<string, SVGElement>;
  #lit: SVGElement | undefined;

  constructor(svg: SVGElement) {
    const byName = (attribute: string): ReadonlyMap<string, SVGElement> =>
      new Map(
        [...svg.querySelectorAll<SVGElement>(`[data-${attribute}]`)].map((part) => [part.dataset[attribute]!, part]),
      );
    this.#tokens = byName('token');
    this.#places = byName('role');
    this.#arrows = byName('arrow');
  }

  get nodes(): readonly string[] {
    return [...this.#tokens.keys()];
  }

  place(node: string, state: string): void {
    const token = this.#tokens.get(node)!;
    if (token.dataset['in'] === state) return;
    const { dataset } = this.#places.get(state)!;
    token.dataset['in'] = state;
    const x = Number(dataset['x']) + Number(token.dataset['aside']);
    token.style.transform = `translate(${x}px, ${Number(dataset['y']) + TOKEN_DOWN}px)`;
  }

  /** Lights the arrow of a change; one that has none of its own goes by the arrow from anywhere. */
  light(change: Change | undefined): void {
    const arrow = change && (this.#arrows.get(`${change.from}>${change.to}`) ?? this.#arrows.get(`>${change.to}`));
    if (arrow === this.#lit) return;
    this.#lit?.removeAttribute('data-lit');
    arrow?.setAttribute('data-lit', '');
    this.#lit = arrow;
  }
}
