import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from './dist.ts';
import { expectWithin } from './sideways.ts';

const paths = builtPages().map(({ path }) => path);
// The root leads on by script before anybody could look at it.
const stayingPaths = paths.filter((path) => path !== '/');

for (const path of stayingPaths) {
  test(`axe finds nothing to object to on ${path} by day and by night, nor does it scroll sideways at 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await remarksOf(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.reload();
    // What is not about colours is the same in the dark.
    expect(await remarksOf(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectWithin(page, 320);
  });
}

async function remarksOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
