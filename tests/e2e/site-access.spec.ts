import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from './dist.ts';

const paths = builtPages().map(({ path }) => path);
// The root leads on by script before anybody could look at it.
const stayingPaths = paths.filter((path) => path !== '/');

for (const path of stayingPaths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      // What is not about colours is the same in the dark.
      const axe =
        colorScheme === 'light' ? new AxeBuilder({ page }) : new AxeBuilder({ page }).withRules('color-contrast');
      const { violations } = await axe.analyze();
      const remarks = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(remarks).toEqual([]);
    });
  }

  test(`${path} does not scroll sideways on a screen of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
