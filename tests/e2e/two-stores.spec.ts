import { expect, type Locator, test } from '@playwright/test';
import { liveIsland } from './islands.ts';

const address = '/en/choosing-a-database/';

/** Asks one of the lab's questions, and waits for the end of it. */
async function ask(lab: Locator, way: string): Promise<void> {
  await lab.locator(`[data-replay="way-${way}"]`).click();
  await lab.locator('[data-replay="run"]').click();
  await expect(lab.locator('[data-notice]')).toContainText('Done.');
}

test('both stores give the same rows, until copies are forgotten; the original data mends that', async ({ page }) => {
  const lab = await liveIsland(page, address, 'lab-two-stores');
  await ask(lab, 'timeline');
  await expect(lab.locator('[data-beside]')).toHaveText('Both give the same 10 rows.');
  await expect(lab.locator('[data-stale]')).toHaveAttribute('data-stale', '0');
  await ask(lab, 'forgetful');
  await expect(lab.locator('[data-stale]')).not.toHaveAttribute('data-stale', '0');
  await ask(lab, 'timeline');
  await expect(lab.locator('[data-beside]')).toHaveClass(/is-wrong/);
  await lab.locator('[data-replay="reset"]').click();
  await ask(lab, 'timeline');
  await expect(lab.locator('[data-beside]')).toHaveText('Both give the same 10 rows.');
});

test('an index that the reader adds changes the plan of the same question', async ({ page }) => {
  const lab = await liveIsland(page, address, 'lab-two-stores');
  await ask(lab, 'timeline');
  await expect(lab.locator('.sql-plans')).toContainText('SCAN photos');
  await lab.locator('[data-replay="way-own"]').click();
  await lab.locator('[data-replay="example-indexes"]').click();
  await ask(lab, 'own');
  await ask(lab, 'timeline');
  await expect(lab.locator('.sql-plans')).toContainText('SEARCH photos USING INDEX photos_by_owner');
  await expect(lab.locator('.sql-plans')).not.toContainText('SCAN');
});

test('a statement without an end is stopped, and what the documents were told before it is kept', async ({ page }) => {
  const lab = await liveIsland(page, address, 'lab-two-stores');
  await ask(lab, 'forgetful');
  const stale = await lab.locator('[data-stale]').getAttribute('data-stale');
  await lab.locator('[data-replay="way-own"]').click();
  await lab.locator('[data-replay="example-endless"]').click();
  await lab.locator('[data-replay="run"]').click();
  await lab.locator('[data-stop]').click();
  await expect(lab.locator('[data-notice]')).toContainText('Stopped.');
  await ask(lab, 'report');
  await expect(lab.locator('[data-stale]')).toHaveAttribute('data-stale', stale!);
});

test('without JavaScript every question is there, as both stores answered it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const lab = page.locator('#lab-two-stores');
  await expect(lab.locator('[data-flip]')).toHaveCount(5);
  await expect(lab.locator('[data-flip="forgetful"]')).toContainText('stale');
  await expect(lab.locator('.sql-plans')).toContainText('SCAN');
  await context.close();
});
