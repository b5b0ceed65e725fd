import type { Box } from '#views/case-labels.ts';
import type { CaseLayout } from '#views/case-layout.ts';

/** How close to the edge of the box the present may come before the box scrolls on. */
const MARGIN_PX = 56;
const SIDE_PX = 24;

/** Puts a case's picture at a place among its moments: `2.5` is half way from the third moment to the fourth. */
export class CasePainter {
  readonly #root: HTMLElement;
  readonly #layout: CaseLayout;
  #moment = -1;

  constructor(root: HTMLElement, layout: CaseLayout) {
    this.#root = root;
    this.#layout = layout;
  }

  /** At the last moment the case is over: the line of the present goes, and the clash is lit. */
  paint(place: number): void {
    const { moments } = this.#layout;
    const moment = Math.floor(place);
    const y = moments[moment] ?? 0;
    const nextY = moments[moment + 1] ?? y;
    this.#find('[data-present]')?.setAttribute('transform', `translate(0 ${y + (place - moment) * (nextY - y)})`);
    this.#root.classList.toggle('is-over', moment >= moments.length - 1);
    if (moment === this.#moment) return;
    this.#moment = moment;
    this.#light(moment);
    this.#follow();
  }

  #light(moment: number): void {
    for (const element of this.#root.querySelectorAll<HTMLElement | SVGElement>('[data-from]')) {
      const from = Number(element.dataset['from']);
      element.classList.toggle('is-ahead', from > moment);
      element.classList.toggle('is-now', from === moment || Number(element.dataset['until']) === moment);
    }
  }

  /** Scrolls the box, and only the box, to what happens now, or to the clash when it is lit. */
  #follow(): void {
    const box = this.#find<HTMLElement>('[data-box]');
    if (!box) return;
    const { labels, moments, rings, headHeight } = this.#layout;
    const isOver = this.#moment >= moments.length - 1;
    const lit = isOver ? rings.map(({ x, y }) => ({ x, y, width: 0 })) : [];
    const now = labels.filter(({ from, until }) => from === this.#moment || until === this.#moment);
    const y = moments[this.#moment] ?? 0;
    const nextY = moments[this.#moment + 1] ?? y;
    const top = Math.min(y, ...lit.map((ring) => ring.y)) - MARGIN_PX;
    box.scrollTop = scrolled(box.scrollTop, box.clientHeight, top, nextY + MARGIN_PX + headHeight);
    const all = [...now.map((label) => label.box), ...lit];
    const [left, right] = across(across(all)[1] - across(all)[0] > box.clientWidth && lit.length > 0 ? lit : all);
    box.scrollLeft = scrolled(box.scrollLeft, box.clientWidth, left, right);
  }

  #find<Found extends Element>(selector: string): Found | null {
    return this.#root.querySelector<Found>(selector);
  }
}

/** From where to where something is, with room at its sides. */
function across(boxes: readonly Pick<Box, 'x' | 'width'>[]): readonly [number, number] {
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  return [left - SIDE_PX, right + SIDE_PX];
}

/** Where to scroll so that `from` to `to` can be seen, or its end if it is longer than the view. */
function scrolled(now: number, view: number, from: number, to: number): number {
  if (to - from > view) return to - view;
  if (from < now) return from;
  return to > now + view ? to - view : now;
}
