import { expect, test } from '@playwright/test';
import { loadingText } from '../../src/i18n/loading.ts';

const figure = 'course-island[data-name=figure]';

test('an island waits for the first interaction, then comes to life near the viewport only', async ({ page }) => {
  await page.goto('/en/cache/', { waitUntil: 'networkidle' });
  const islands = page.locator('main course-island');
  for (const island of await islands.all()) await expect(island).toHaveAttribute('data-state', 'waiting');
  await page.mouse.move(100, 100);
  await islands.first().scrollIntoViewIfNeeded();
  await expect(islands.first()).toHaveAttribute('data-state', 'mounted');
  await expect(islands.last()).toHaveAttribute('data-state', 'waiting');
});

test('a click that comes before the script is played again after it', async ({ page }) => {
  await page.goto('/en/', { waitUntil: 'networkidle' });
  const play = page.locator(`${figure} [data-replay=play]`).first();
  const label = await play.textContent();
  // A click alone: a pointer would have woken the island on its way.
  await play.evaluate((button: HTMLElement) => button.click());
  await expect(page.locator(figure)).toHaveAttribute('data-state', 'mounted');
  await expect(play).not.toHaveText(label ?? '');
});

test('an island that cannot be loaded says so and offers to try again', async ({ page }) => {
  await page.route(/\/_astro\/figure\.[^/]*\.js/, (route) => route.abort());
  await page.goto('/ko/');
  await page.mouse.move(100, 100);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(loadingText.ko.failed);
  await page.unroute(/\/_astro\/figure\.[^/]*\.js/);
  const reloaded = page.waitForEvent('load');
  await notice.getByRole('button', { name: loadingText.ko.retry }).click();
  await reloaded;
  await page.mouse.move(200, 200);
  await expect(page.locator(figure)).toHaveAttribute('data-state', 'mounted');
});
