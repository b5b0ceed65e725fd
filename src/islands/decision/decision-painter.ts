import type { DecisionWalk } from '#player/decision.ts';

/** How far below the middle of a state the mark of the walker stands. */
const TOKEN_DOWN = 11;

/** Moves the mark in the printed pictures of the decision to where the reader is, and lights the arrows on the way there. */
export class DecisionPainter {
  readonly #pictures: readonly SVGSVGElement[];

  constructor(element: HTMLElement) {
    this.#pictures = [...element.querySelectorAll('svg')];
  }

  paint({ state, steps }: DecisionWalk): void {
    const taken = new Set(
      steps.map(({ question, answer, to }) => (answer === 'unsure' ? `>${to}` : `${question}>${to}`)),
    );
    for (const picture of this.#pictures) {
      for (const arrow of picture.querySelectorAll<SVGElement>('[data-arrow]'))
        arrow.toggleAttribute('data-lit', taken.has(arrow.dataset['arrow']!));
      for (const box of picture.querySelectorAll<SVGElement>('[data-role]'))
        box.toggleAttribute('data-now', box.dataset['role'] === state);
      const token = picture.querySelector<SVGElement>('[data-token]')!;
      const { dataset } = picture.querySelector<SVGElement>(`[data-role="${state}"]`)!;
      token.dataset['in'] = state;
      token.style.transform = `translate(${dataset['x']!}px, ${Number(dataset['y']) + TOKEN_DOWN}px)`;
    }
  }
}
