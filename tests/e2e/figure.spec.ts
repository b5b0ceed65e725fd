import { expect, test } from '@playwright/test';
import { bringToLife, liveIsland, readout, seek, turn } from './islands.ts';

const CHAPTER = '/en/cache/';

test.describe('a figure', () => {
  test('shows its first frame, numbers and transcript without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(CHAPTER);
    const figure = page.locator('#figure-illusion');
    expect(await figure.locator('.still i').count()).toBeGreaterThan(3);
    expect(await readout(figure, 'hitRatio')).toBeGreaterThan(80);
    await figure.locator('summary').first().click();
    expect(await figure.locator('.transcript tbody tr').count()).toBeGreaterThan(5);
    await expect(figure.locator('noscript .notice', { hasText: 'With JavaScript it plays' })).toBeVisible();
    await context.close();
  });

  test('comes to life with the numbers that the build printed', async ({ page }) => {
    await page.goto(CHAPTER);
    const printed = await readout(page.locator('#figure-illusion'), 'hitRatio');
    const figure = await bringToLife(page, 'figure-illusion');
    expect(await readout(figure, 'hitRatio')).toBe(printed);
  });

  test('less room means more queries, and more room again fewer', async ({ page }) => {
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await seek(figure, 6_000);
    const before = await readout(figure, 'databaseQueries');
    await turn(figure, 'capacity', 200);
    await expect.poll(() => readout(figure, 'databaseQueries')).toBeGreaterThan(2 * before);
    await turn(figure, 'capacity', 750);
    await expect.poll(() => readout(figure, 'databaseQueries')).toBe(before);
  });

  test('plays, pauses, steps and scrubs both ways by buttons and keys', async ({ page }) => {
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    const scrub = figure.locator('[data-scrub]');
    const now = async (): Promise<number> => Number(await scrub.inputValue());
    await figure.locator('[data-replay="play"]').click();
    await expect.poll(now).toBeGreaterThan(1_200);
    await figure.locator('[data-replay="play"]').click();
    const paused = await now();
    await figure.locator('[data-replay="step-on"]').click();
    const stepped = await now();
    expect(stepped).toBeGreaterThan(paused);
    await figure.locator('[data-replay="step-back"]').click();
    expect(await now()).toBeLessThan(stepped);
    await figure.locator('[data-keys]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await now()).toBe(stepped);
    await page.keyboard.press('Space');
    await expect.poll(now).toBeGreaterThan(stepped + 100);
    await page.keyboard.press('Space');
  });

  test('what fails, fails at the moment that is shown, wherever between two milliseconds that is', async ({ page }) => {
    const figure = await liveIsland(page, '/en/splitting-tiers/', 'figure-one-box');
    const play = figure.locator('[data-replay="play"]');
    for (let attempt = 1; attempt <= 8; attempt++) {
      await figure.getByRole('button', { name: 'Start over' }).click();
      await play.click();
      await play.click();
      await figure.getByRole('button', { name: 'Pull the plug' }).click();
      await expect(figure.getByRole('button', { name: 'Plug it in' })).toBeVisible();
    }
  });

  test('a killed cache turns the database’s life upside down, and the transcript says so', async ({ page }) => {
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await seek(figure, 3_000);
    await figure.getByRole('button', { name: 'Kill the cache' }).click();
    await seek(figure, 6_000);
    await expect(figure.locator('[data-node="cache"]')).toHaveAttribute('data-is', 'down');
    expect(await readout(figure, 'hitRatio')).toBe(0);
    expect(await readout(figure, 'failures')).toBeGreaterThan(10);
    await figure.locator('summary').first().click();
    await expect(figure.locator('.transcript')).toContainText('all that it held is gone with it');
    await expect(figure.locator('[data-node="cache"]').getByRole('button')).toHaveText('Start it again');
  });

  test('two policies stand side by side on the same traffic, and the worse one is marked', async ({ page }) => {
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await turn(figure, 'capacity', 200);
    await figure.locator('[data-replay="beside"]').selectOption('fifo');
    await expect(figure.locator('[data-stage]')).toHaveCount(2);
    await seek(figure, 8_000);
    expect(await readout(figure, 'hitRatio', 0)).not.toBe(await readout(figure, 'hitRatio', 1));
    await expect(figure.locator('[data-measure="hitRatio"] .worse')).toHaveCount(1);
  });

  test('a link restores the run exactly, also in the other language', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await turn(figure, 'capacity', 250);
    await figure.locator('select[id$="-workload"]').selectOption('scan');
    await figure.locator('[data-replay="seed"]').click();
    await seek(figure, 2_500);
    await figure.getByRole('button', { name: 'Kill the cache' }).click();
    await figure.locator('[data-replay="copy"]').click();
    await expect(figure.getByText('Copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const told = await figure.locator('.transcript tbody').textContent();
    const other = await context.newPage();
    const restored = await liveIsland(other, link, 'figure-illusion');
    await expect(restored.locator('.transcript tbody')).toHaveText(told!, { useInnerText: false });
    const korean = await liveIsland(other, link.replace('/en/', '/ko/'), 'figure-illusion');
    await expect(korean.locator('output[for$="-capacity"]')).toHaveText('250장');
    await expect(korean.locator('select[id$="-workload"]')).toHaveValue('scan');
  });

  for (const broken of [
    'capacity.9999',
    'policy.mru',
    'at.5.cache.explode',
    'seed.x',
    '%E0%A4%A',
    '',
    'constructor.1',
  ]) {
    test(`a link with “${broken}” shows the usual run and a notice`, async ({ page }) => {
      const figure = await liveIsland(page, `${CHAPTER}?illusion=${broken}`, 'figure-illusion');
      await expect(figure.locator('.notice')).toContainText('does not fit this figure');
      await expect(figure.locator('output[for$="-capacity"]')).toHaveText('750 photos');
    });
  }

  test('recorded traffic of a real site can be chosen', async ({ page }) => {
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await seek(figure, 6_000);
    await figure.locator('select[id$="-workload"]').selectOption('web07');
    await expect.poll(() => readout(figure, 'hitRatio')).toBeLessThan(80);
  });

  test('recorded traffic that can’t be fetched is told, and the run before stays', async ({ page }) => {
    await page.route('**/data/web07.bin', (route) => route.abort());
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    const before = await readout(figure, 'hitRatio');
    await figure.locator('select[id$="-workload"]').selectOption('web07');
    await expect(figure.locator('.notice')).toContainText('could not be loaded');
    expect(await readout(figure, 'hitRatio')).toBe(before);
  });

  test('at reduced motion it goes from moment to moment', async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const figure = await liveIsland(page, CHAPTER, 'figure-illusion');
    await figure.locator('[data-replay="play"]').click();
    const now = async (): Promise<number> => Number(await figure.locator('[data-scrub]').inputValue());
    await expect.poll(now).toBeGreaterThan(1_000);
    // The default run has nothing to tell between the ends of its windows of half a second.
    expect((await now()) % 500).toBe(0);
    await context.close();
  });

  test('the reader’s own code can stand among the compared', async ({ page }) => {
    await page.goto(CHAPTER);
    const figure = await liveIsland(page, `${CHAPTER}?illusion=policy.yours`, 'figure-illusion');
    await expect(figure.locator('.notice')).toContainText('the course’s own code stands in');
  });
});
