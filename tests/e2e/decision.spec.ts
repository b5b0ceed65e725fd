import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { liveIsland } from './islands.ts';

const address = '/en/choosing-a-database/';

test('the decision is walked by keyboard, back and forth, to a choice with the reasons that were given', async ({
  page,
}) => {
  const decision = await liveIsland(page, address, 'decision');
  const now = decision.locator('[data-at]');
  const answer = async (name: string): Promise<void> => {
    await decision.locator(`[data-replay="answer-${name}"]`).focus();
    await page.keyboard.press('Enter');
  };
  await answer('alone');
  await expect(now).toHaveAttribute('data-at', 'transactions');
  await expect(decision.locator('[data-heading]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(now).toHaveAttribute('data-at', 'adHoc');
  await answer('yes');
  await expect(now).toHaveAttribute('data-at', 'size');
  await decision.locator('[data-replay="back"]').focus();
  await page.keyboard.press('Enter');
  await expect(now).toHaveAttribute('data-at', 'adHoc');
  await answer('no');
  await answer('whole');
  await answer('atOnce');
  await expect(now).toHaveAttribute('data-at', 'keyValue');
  await expect(decision.locator('.decision-reasons li')).toHaveCount(5);
  await expect(decision.locator('.decision-reasons')).toContainText('within about a millisecond');
  const picture = decision.locator('svg:visible');
  await expect(picture.locator('[data-lit]')).toHaveCount(5);
  await expect(picture.locator('[data-now]')).toHaveAttribute('data-role', 'keyValue');
  await decision.locator('[data-replay="again"]').focus();
  await page.keyboard.press('Enter');
  await expect(now).toHaveAttribute('data-at', 'joins');
  await expect(picture.locator('[data-lit]')).toHaveCount(0);
});

test('who does not know yet arrives at tables, from anywhere', async ({ page }) => {
  const decision = await liveIsland(page, address, 'decision');
  await decision.locator('[data-replay="answer-alone"]').click();
  await decision.locator('[data-replay="answer-unsure"]').click();
  await expect(decision.locator('[data-at]')).toHaveAttribute('data-at', 'relational');
  await expect(decision.locator('svg:visible [data-lit][data-arrow=">relational"]')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).include('#decision').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

test('without JavaScript the picture, every question and every reason can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const decision = page.locator('#decision');
  await expect(decision.locator('svg:visible [data-role]')).toHaveCount(13);
  await decision.locator('summary').click();
  await expect(decision.locator('.decision-all ol > li')).toHaveCount(8);
  await expect(decision.locator('.decision-all')).toContainText('within about a millisecond');
  await context.close();
});
