/** Where a dragged block was let go: at an index of the solution, or back in the pile. */
export type Drop = { readonly type: 'solution'; readonly index: number } | { readonly type: 'pile' };

/** So far a pointer has to go before a press is a drag. */
const STILL_PX = 5;
/** So near to the window's edge the page scrolls along, and by how much in each frame. */
const EDGE_PX = 56;
const SCROLL_PX = 10;

/**
 * Lets blocks within `root` be dragged by a pointer: by their handles, and with a mouse by any part. While one is dragged,
 * nothing else moves; a line shows where it would go. Escape lets it go back. Answers with what ends the listening.
 */
export function dragBlocks(root: HTMLElement, onDrop: (id: string, drop: Drop) => void): () => void {
  const listening = new AbortController();
  let under: AbortController | undefined;
  root.addEventListener(
    'pointerdown',
    (event) => {
      const row = rowOf(event);
      if (!row) return;
      under?.abort();
      under = new AbortController();
      follow(root, row, event, under, onDrop);
    },
    { signal: listening.signal },
  );
  return () => {
    under?.abort();
    listening.abort();
  };
}

/** The block that a pointer takes, if it does. */
function rowOf({ target, button, isPrimary, pointerType }: PointerEvent): HTMLElement | null {
  if (!(target instanceof Element) || button !== 0 || !isPrimary) return null;
  const hold = target.closest(pointerType === 'mouse' ? '[data-grip], [data-block]' : '[data-grip]');
  return hold ? hold.closest<HTMLElement>('[data-row]') : null;
}

function follow(
  root: HTMLElement,
  row: HTMLElement,
  { clientX, clientY, pointerId }: PointerEvent,
  under: AbortController,
  onDrop: (id: string, drop: Drop) => void,
): void {
  const { signal } = under;
  const from = { x: clientX, y: clientY, scrollY };
  let to = { x: clientX, y: clientY };
  let isMoving = false;

  const paint = (): void => {
    row.style.transform = `translate(${to.x - from.x}px, ${to.y - from.y + scrollY - from.scrollY}px)`;
    showPlace(root, row, to.y);
  };
  const scroll = (): void => {
    if (signal.aborted) return;
    if (to.y < EDGE_PX) scrollBy(0, -SCROLL_PX);
    else if (to.y > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
    paint();
    requestAnimationFrame(scroll);
  };
  const begin = (): void => {
    isMoving = true;
    row.dataset['dragged'] = '';
    root.dataset['dragging'] = '';
    requestAnimationFrame(scroll);
  };
  signal.addEventListener('abort', () => {
    row.style.transform = '';
    delete row.dataset['dragged'];
    delete root.dataset['dragging'];
    delete root.dataset['over'];
  });

  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    to = { x: event.clientX, y: event.clientY };
    if (!isMoving && Math.hypot(to.x - from.x, to.y - from.y) >= STILL_PX) begin();
    if (isMoving) paint();
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    under.abort();
    if (!isMoving) return;
    swallowClick();
    onDrop(row.dataset['row']!, dropAt(root, row, event.clientY));
  };
  addEventListener('pointermove', onMove, { signal });
  addEventListener('pointerup', onUp, { signal });
  addEventListener('pointercancel', () => under.abort(), { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && under.abort(), { signal });
}

function dropAt(root: HTMLElement, dragged: HTMLElement, y: number): Drop {
  const pile = root.querySelector('[data-pile]')!;
  if (y > pile.getBoundingClientRect().top) return { type: 'pile' };
  return { type: 'solution', index: rowsBut(root, dragged).filter((row) => middleOf(row) < y).length };
}

/** Shows where a block would go: a line between two others, or the pile as a whole. */
function showPlace(root: HTMLElement, dragged: HTMLElement, y: number): void {
  const drop = dropAt(root, dragged, y);
  root.dataset['over'] = drop.type;
  if (drop.type === 'pile') return;
  const solution = root.querySelector<HTMLElement>('[data-solution]')!;
  const rows = rowsBut(root, dragged);
  const next = rows[drop.index]?.getBoundingClientRect().top;
  const place = next ?? rows.at(-1)?.getBoundingClientRect().bottom ?? solution.getBoundingClientRect().top;
  solution.style.setProperty('--drop', `${place - solution.getBoundingClientRect().top}px`);
}

function rowsBut(root: HTMLElement, dragged: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-solution] [data-row]')].filter((row) => row !== dragged);
}

function middleOf(row: HTMLElement): number {
  const { top, bottom } = row.getBoundingClientRect();
  return (top + bottom) / 2;
}

/** A mouse that lets go of a block has not clicked it. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
