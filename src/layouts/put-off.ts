import { firstInteraction } from '../components/first-interaction.ts';

/**
 * What put-off.css puts off on a page that opens at its top is laid out in idle slices, from the top on, once the reader does
 * anything; and at once for a link to another place on the page.
 */
const rest = [...document.querySelectorAll<HTMLElement>('.prose > *')];
/** What a slice leaves of its idle time. */
const spareMs = 5;
/** A busy device may never be idle: after a while all comes at once. */
const idleWaitMsMax = 1_000;

/** From here on every element is where it belongs. */
export function layOutAll(): void {
  delete document.documentElement.dataset.putOff;
}

function layOutSome(deadline: IdleDeadline): void {
  while (deadline.timeRemaining() > spareMs && rest.length > 0) {
    const next = rest.shift()!;
    next.dataset.laidOut = '';
    // Measured, so that the layout falls into this slice.
    next.getBoundingClientRect();
  }
  if (deadline.didTimeout || rest.length === 0) layOutAll();
  else layOutMore();
}

function layOutMore(): void {
  requestIdleCallback(layOutSome, { timeout: idleWaitMsMax });
}

if (document.documentElement.dataset.putOff !== undefined && 'requestIdleCallback' in globalThis) {
  void firstInteraction.then(layOutMore);
  addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a[href^="#"]')) layOutAll();
    },
    { capture: true },
  );
}
