import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { liveIsland } from './islands.ts';
import { writeFreely } from './ways.ts';
import { expectWithin } from './sideways.ts';

const wrong = 'content/chapters/cache/exercises/invalidation/wrong';
const stolenLease = readFileSync(`${wrong}/stolen-lease.in-a-field.ts`, 'utf8');
const rejects = readFileSync(`${wrong}/down-read.read-rejects.ts`, 'utf8');

const phone = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };

/** The diagram of a build's failing case, opened. */
async function openCase(page: Page, code: string, locale = 'en'): Promise<Locator> {
  const exercise = await liveIsland(page, `/${locale}/cache/`, 'exercise-invalidation');
  await writeFreely(exercise);
  await exercise.locator('textarea[data-plain]').fill(code);
  await exercise.locator('[data-replay="run"]').click();
  await exercise.locator('[data-replay="show"]').press('Enter');
  const shown = exercise.locator('[data-case]');
  await expect(shown).toBeVisible();
  return shown;
}

test.describe('a failing case of several nodes', () => {
  test.use(phone);

  test('is stepped through by keyboard, and each moment is told', async ({ page }) => {
    const shown = await openCase(page, stolenLease);
    const told = shown.locator('[role="status"]');
    await expect(shown.locator('[data-box]')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(told).toHaveText(/^At 0 ms: .*database now holds a = a0/);
    await page.keyboard.press('ArrowDown');
    await expect(told).toHaveText('At 10 ms: web server 2: read a; web server 2 → cache: get a');
    await expect(shown.locator('.message.is-now')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(told).toHaveText(/^At 13 ms: reaches cache: get a/);
    await page.keyboard.press('ArrowLeft');
    await expect(told).toHaveText(/^At 10 ms/);
    await expect(shown).not.toHaveClass(/is-over/);
    await page.keyboard.press('End');
    await expect(told).toHaveText(/^At 98 ms: .*can’t both be right\.$/);
    await expect(shown.locator('.clash circle')).toHaveCount(2);
    await expect(shown.locator('.clash')).toHaveCSS('opacity', '1');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(shown).toHaveClass(/is-over/, { timeout: 40_000 });
    await expect(told).toHaveText(/^At 98 ms/);
  });

  test('keeps the names of its lanes in view, and shows what happens now', async ({ page }) => {
    const shown = await openCase(page, stolenLease);
    await page.keyboard.press('End');
    await expect(shown).toHaveClass(/is-over/);
    const box = (await shown.locator('[data-box]').boundingBox())!;
    const head = (await shown.locator('.case-head').boundingBox())!;
    const cross = (await shown.locator('.wrong').boundingBox())!;
    expect(Math.abs(head.y - box.y)).toBeLessThan(2);
    expect(cross.y).toBeGreaterThan(head.y + head.height);
    expect(cross.y + cross.height).toBeLessThan(box.y + box.height);
    expect(cross.x).toBeGreaterThanOrEqual(box.x);
    expect(cross.x + cross.width).toBeLessThanOrEqual(box.x + box.width);
  });

  test('tells everything in a list, with the two moments that clash marked', async ({ page }) => {
    const shown = await openCase(page, stolenLease);
    await shown.locator('details.told summary').click();
    const lines = shown.locator('[data-story] li');
    const arrows = await shown.locator('.message').count();
    expect(await lines.count()).toBeGreaterThan(arrows);
    await expect(lines.filter({ hasText: 'server 1 → database: write a = a1 (arrives at 23 ms)' })).toHaveCount(1);
    await expect(shown.locator('[data-story] [data-clash="cause"]')).toContainText('① because of this');
    await expect(shown.locator('[data-story] [data-clash="effect"]')).toContainText('② this can’t be right');
    await expect(shown.locator('[data-diagram]')).toHaveAccessibleDescription(/At 23 ms: database now holds a = a1/);
  });

  test('shows an outage as a band, and tells it in Korean as Korean', async ({ page }) => {
    const shown = await openCase(page, rejects, 'ko');
    await expect(shown.locator('.fault .hatch')).toHaveCount(1);
    await shown.locator('details.told summary').click();
    await expect(shown.locator('[data-story]')).toContainText('캐시: 죽어 있음, 여기서부터 끝까지');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await expect(shown.locator('[role="status"]')).toContainText(/규칙이 깨졌어요/);
  });
});

test.describe('where the reader has asked for little motion', () => {
  test.use({ ...phone, contextOptions: { reducedMotion: 'reduce' } });

  test('a case opens at its first moment and waits for the reader', async ({ page }) => {
    const shown = await openCase(page, stolenLease);
    await expect(shown.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(shown.locator('.case-now .is-now')).toHaveText(/^At 0 ms/);
    await page.keyboard.press('ArrowRight');
    await expect(shown.locator('.case-now .is-now')).toHaveText(/^At 10 ms/);
  });
});

for (const locale of ['en', 'ko']) {
  for (const width of [320, 1280]) {
    test(`no text of a case leaves its plate or lies over another, in ${locale} at ${width} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ ...phone, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const shown = await openCase(page, stolenLease, locale);
      await page.keyboard.press('End');
      expect(await shown.locator('.case-label').count()).toBeGreaterThan(20);
      const flaws = await shown.locator('[data-diagram]').evaluate((diagram) => {
        const labels = [...diagram.querySelectorAll('.case-label')].map((label) => ({
          name: label.textContent,
          text: label.querySelector('text')!.getBBox(),
          plate: label.querySelector('rect')!.getBBox(),
        }));
        const wide = labels.filter(({ text, plate }) => text.width > plate.width);
        const pairs = labels.flatMap((one, at) => labels.slice(at + 1).map((other) => [one, other] as const));
        const over = pairs.filter(([{ text: a }, { text: b }]) => {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          // A line's box has room above and below its letters.
          return across > 0 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4;
        });
        return [...wide.map(({ name }) => name), ...over.map((pair) => pair.map(({ name }) => name).join(' / '))];
      });
      expect(flaws).toEqual([]);
      await expectWithin(page, width);
      await context.close();
    });
  }
}

test('on paper a case is whole, over, and in words', async ({ browser }) => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const shown = await openCase(page, stolenLease);
  await page.keyboard.press('Home');
  await page.emulateMedia({ media: 'print' });
  await expect(shown.locator('.wrong')).toHaveCSS('opacity', '1');
  await expect(shown.locator('.clash')).toHaveCSS('opacity', '1');
  await expect(shown.locator('[data-story] li').first()).toBeVisible();
  await context.close();
});
