import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two places of a chapter. */
const stopsMax = 400;

/** Goes on by Tab, or back by Shift+Tab, until `target` has the focus, and asks of every stop that it can be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < stopsMax; stop++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

/** Something on the page has the focus, on the screen, and looks like it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  expect(await page.evaluate(lookOfFocus)).toMatchObject({ isLost: false, isOutlined: true, isOnScreen: true });
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** How the element that has the focus shows it: by an outline of its own, or of what stands around it and knows of it. */
function lookOfFocus(): { isLost: boolean; isOutlined: boolean; isOnScreen: boolean; html: string } {
  const focused = document.activeElement ?? document.body;
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
  const isOutlined = around.some((element) => {
    if (!element?.matches(':focus-visible, :has(:focus-visible)')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  });
  const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
  const isOnScreen = width * height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return { isLost: focused === document.body, isOutlined, isOnScreen, html: focused.outerHTML.slice(0, 160) };
}
