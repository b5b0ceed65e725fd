import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { liveIsland, readout, seek } from './islands.ts';
import { writeFreely } from './ways.ts';

const CHAPTER = '/en/cdn/';

/** What stands at a city, in milliseconds. */
async function reading(figure: Locator, node: string, stage = 0): Promise<number> {
  const text = await figure
    .locator('[data-stage]')
    .nth(stage)
    .locator(`[data-node="${node}"] [data-reading]`)
    .innerText();
  return Number.parseFloat(text);
}

test('every city shows what its visitors wait, and an edge nearby makes it less', async ({ page }) => {
  const figure = await liveIsland(page, CHAPTER, 'figure-world-map');
  await seek(figure, 4_000);
  const far = await reading(figure, 'seoul');
  expect(far).toBeGreaterThan(300);
  await expect(figure.locator('[data-node="tokyo"]')).toBeHidden();

  await figure.getByLabel('Beside it').selectOption('cdn');
  await expect(figure.locator('[data-stage]')).toHaveCount(2);
  await expect(figure.locator('[data-stage]').nth(1).locator('[data-node="tokyo"]')).toBeVisible();
  expect(await reading(figure, 'seoul', 0)).toBe(far);
  expect(await reading(figure, 'seoul', 1)).toBeLessThan(far / 3);
});

test('without scripts, the map shows the ways behind the messages of its first moment', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(CHAPTER);
  const figure = page.locator('#figure-world-map');
  expect(await figure.locator('.trails path').count()).toBeGreaterThan(10);
  expect(await reading(figure, 'auckland')).toBeGreaterThan(400);
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an edge that has passed serves the next release', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-edge');
    await writeFreely(exercise);
    const solution = readFileSync('content/chapters/cdn/exercises/edge/solution.ts', 'utf8');
    await exercise.locator('textarea[data-plain]').fill(solution);
    await exercise.locator('[data-replay="run"]').click();
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible({ timeout: 20_000 });

    const figure = await liveIsland(page, CHAPTER, 'figure-deploy');
    await seek(figure, 14_000);
    const mixes = await readout(figure, 'mixes');
    expect(mixes).toBeGreaterThan(10);
    await figure.getByLabel('A release changes').selectOption('versioned');
    await expect.poll(() => readout(figure, 'mixes')).toBe(0);
    await figure.getByLabel('The edges run').selectOption('yours');
    await figure.getByLabel('A release changes').selectOption('same');
    await expect.poll(() => readout(figure, 'mixes')).toBe(mixes);
    await expect(figure.locator('.notice')).toHaveText('');
  });
});
