import type { Box } from '#views/case-labels.ts';
import type { CaseLayout } from '#views/case-layout.ts';
import { RING_PX } from '#views/case-sizes.ts';

/** How close to the edge of the box the present may come before the box scrolls on. */
const MARGIN_PX = 56;

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
    const { labels, moments, rings, headHeight } = this.#layout;
    const y = moments[this.#moment] ?? 0;
    const isOver = this.#moment >= moments.length - 1;
    const now = labels.filter(({ from, until }) => from === this.#moment || until === this.#moment);
    const seen: readonly Box[] = [
      ...now.map(({ box }) => box),
      ...(isOver ? rings.map((ring) => ({ ...ring, width: RING_PX, height: RING_PX })) : []),
    ];
    const nextY = moments[this.#moment + 1] ?? y;
    const top = Math.min(y, ...(isOver ? rings.map((ring) => ring.y) : [])) - MARGIN_PX;
    const box = this.#find<HTMLElement>('[data-box]');
    if (!box) return;
    box.scrollTop = scrolled(box.scrollTop, box.clientHeight, top, nextY + MARGIN_PX + headHeight);
    const left = Math.min(...seen.map(({ x }) => x)) - MARGIN_PX / 2;
    const right = Math.max(...seen.map(({ x, width }) => x + width)) + MARGIN_PX / 2;
    box.scrollLeft = scrolled(box.scrollLeft, box.clientWidth, left, right);
  }

  #find<Found extends Element>(selector: string): Found | null {
    return this.#root.querySelector<Found>(selector);
  }
}

/** Where to scroll so that `from` to `to` can be seen, or its end if it is longer than the view. */
function scrolled(now: number, view: number, from: number, to: number): number {
  if (to - from > view) return to - view;
  if (from < now) return from;
  return to > now + view ? to - view : now;
}
