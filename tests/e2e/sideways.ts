import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';

/**
 * Holds that nothing in `page` makes it scroll sideways at `width` CSS px. A page that has just been made narrower may
 * take a moment to settle, so it is asked until then; if it never does, the failure names what sticks out.
 */
export async function expectWithin(page: Page | Frame | FrameLocator, width: number): Promise<void> {
  const root = page.locator('html');
  await expect.poll(() => root.evaluate(sticksOut, width)).toEqual([]);
}

/** Runs in the page. */
function sticksOut(root: Element, width: number): string[] {
  if (root.scrollWidth <= width) return [];
  // What a box of its own scrolls or cuts off does not widen the page.
  const isKept = (element: Element): boolean => {
    const parent = element.parentElement;
    return parent !== null && parent !== root && (getComputedStyle(parent).overflowX !== 'visible' || isKept(parent));
  };
  const wide = [...root.querySelectorAll('body *')].filter((element) => {
    const { right, width: across } = element.getBoundingClientRect();
    return right > width && across > 0 && !isKept(element);
  });
  return [`the page: ${root.scrollWidth} px`, ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120))];
}
