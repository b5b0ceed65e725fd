import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bringToLife, liveIsland, readout, seek } from './islands.ts';

const source = (exercise: string): string =>
  readFileSync(`content/chapters/${exercise.replace('/', '/exercises/')}/solution.ts`, 'utf8');

/** Touch screens get the plain editor, which a test can fill as a reader types. */
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.describe('the reader’s system', () => {
  test.use(phone);

  test('fills as exercises are passed, here and in other chapters, and is there after a reload', async ({ page }) => {
    const balancer = page.locator('.system li.balancer');
    const exercise = await liveIsland(page, '/en/web-tier/', 'exercise-round-robin');
    await expect(balancer).toContainText('borrowed');
    await exercise.getByRole('radio', { name: 'Write it' }).check();
    await exercise.locator('textarea[data-plain]').fill(source('web-tier/round-robin'));
    await exercise.locator('[data-replay="run"]').click();
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
    await expect(balancer).toContainText('1 of 2 yours');
    const second = await bringToLife(page, 'exercise-least-connections');
    await second.getByRole('radio', { name: 'Write it' }).check();
    await second.locator('textarea[data-plain]').fill(source('web-tier/least-connections'));
    await second.locator('[data-replay="run"]').click();
    await expect(second.locator('[data-verdict="passed"]')).toBeVisible();
    await expect(balancer).toContainText('your code');
    await page.goto('/ko/cache/');
    await expect(page.locator('.system li.balancer')).toContainText('내 코드');
    await expect(page.locator('.system li.cache')).toContainText('빌린 코드');
  });
});

test('a chapter’s system has the parts of the chapters before it, and not those after', async ({ page }) => {
  const names = page.locator('.system .name');
  await page.goto('/en/splitting-tiers/');
  expect((await names.allInnerTexts()).map((name) => name.trim())).toEqual(['Visitors', 'Web tier', 'Database']);
  await page.goto('/en/sharding/');
  expect((await names.allInnerTexts()).map((name) => name.trim())).toContain('Shards');
});

test('two machines in place of one put their wire into the waterfall of a request', async ({ page }) => {
  const figure = await liveIsland(page, '/en/splitting-tiers/', 'figure-two-boxes');
  const wire = figure.locator('.way [data-look="wire"] i');
  await expect(wire).toHaveCount(2 + 2 * 3);
  await figure.locator('select[id$="-layout"]').selectOption('together');
  await expect(wire).toHaveCount(2);
});

test('a server that is killed fails its requests until its health check has noticed', async ({ page }) => {
  const figure = await liveIsland(page, '/en/web-tier/', 'figure-pick-the-next-server');
  await seek(figure, 4_000);
  await figure.locator('[data-replay="server2.kill"]').click();
  await expect(figure.locator('[data-node="server2"]')).toHaveAttribute('data-is', 'off');
  await seek(figure, 4_600);
  await expect.poll(() => readout(figure, 'failures')).toBeGreaterThan(0);
  await seek(figure, 7_000);
  await expect.poll(() => readout(figure, 'failures')).toBe(0);
  await expect(figure.locator('[data-node="check2"]')).toHaveAttribute('data-is', 'down');
});

test('the statechart is lit as the run plays', async ({ page }) => {
  const figure = await liveIsland(page, '/en/replication/', 'figure-failover');
  const chart = figure.locator('[data-statechart]').first();
  await seek(figure, 3_000);
  const before = await chart.innerHTML();
  await figure.locator('[data-replay="a.kill"]').click();
  await seek(figure, 9_000);
  await expect.poll(() => chart.innerHTML()).not.toBe(before);
});
