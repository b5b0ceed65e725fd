import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { bringToLife, liveIsland, readout, seek } from './islands.ts';
import { writeFreely } from './ways.ts';

const CHAPTER = '/en/cache/';
const exercises = 'content/chapters/cache/exercises';
const lru = readFileSync(`${exercises}/lru/solution.ts`, 'utf8');
const fifo = readFileSync(`${exercises}/fifo/solution.ts`, 'utf8');

/** Touch screens get the plain editor, which a test can fill as a reader types. */
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function submit(exercise: Locator, code: string): Promise<Locator> {
  await writeFreely(exercise);
  await exercise.locator('textarea[data-plain]').fill(code);
  await exercise.locator('[data-replay="run"]').click();
  const verdict = exercise.locator('[data-verdict]');
  await expect(verdict).toBeVisible();
  await expect(exercise.locator('[data-replay="run"]')).toBeVisible();
  return verdict;
}

test.describe('an exercise on a phone', () => {
  test.use(phone);

  test('refuses a FIFO posing as LRU with a short case that plays, passes the mended code, and remembers it', async ({
    page,
  }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const verdict = await submit(exercise, fifo);
    await expect(verdict).toHaveAttribute('data-verdict', 'failed');
    await expect(verdict.locator('.rule')).toContainText('Reading counts as use');
    const steps = await verdict.locator('.case-table tbody tr').count();
    expect(steps).toBeLessThanOrEqual(8);
    expect(steps).toBeGreaterThan(2);
    await expect(verdict.locator('.case-table .wrong')).toHaveCount(1);

    await verdict.getByRole('button', { name: 'Show me' }).click();
    const diagram = exercise.locator('[data-case]');
    await expect(diagram.locator('.is-ahead').first()).toBeAttached();
    await expect(diagram).toHaveClass(/is-over/, { timeout: 20_000 });
    await expect(diagram.locator('.is-ahead')).toHaveCount(0);
    await expect(diagram.locator('.clash')).toHaveCSS('opacity', '1');

    await submit(exercise, lru);
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
    await expect(exercise.locator('.passed-mark')).toBeVisible();

    await page.reload();
    const again = await bringToLife(page, 'exercise-lru');
    await expect(again.locator('.passed-mark')).toBeVisible();
    await expect(again.locator('textarea[data-plain]')).toHaveValue(lru);
  });

  test('the code that passed runs in the figure', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, lru);
    await exercise.getByRole('link', { name: 'See your code run in the figure' }).click();
    const figure = await bringToLife(page, 'figure-illusion');
    await expect(figure.locator('select[id$="-policy"]')).toHaveValue('yours');
    await seek(figure, 6_000);
    const yours = await readout(figure, 'hitRatio');
    await figure.locator('select[id$="-policy"]').selectOption('lru');
    await seek(figure, 6_000);
    await expect(figure.locator('.notice')).toBeEmpty();
    expect(await readout(figure, 'hitRatio')).toBe(yours);
  });

  test('names the line of an endless loop, keeps the draft, and the next run works', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const endless = lru.replace(
      'const value = entries.get(key);',
      'while (true) {}\n    const value = entries.get(key);',
    );
    const line = endless.split('\n').findIndex((text) => text.includes('while (true)')) + 1;
    const verdict = await submit(exercise, endless);
    await expect(verdict).toHaveAttribute('data-verdict', 'runaway');
    await expect(verdict).toContainText(`Line ${line} `);
    expect(await page.evaluate(() => Object.values(localStorage).join(' '))).toContain('while (true)');
    await submit(exercise, lru);
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
  });

  test('a syntax error is not a failed test, and says where it is', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const verdict = await submit(exercise, 'export function createCache( {\n');
    await expect(verdict).toHaveAttribute('data-verdict', 'uncompilable');
    await expect(verdict).toContainText('does not parse');
    await expect(verdict).toContainText(/Line \d/);
  });

  test('speaks even when the verdict is the same again', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, fifo);
    const spoken = exercise.locator('.spoken');
    await expect(spoken).toContainText('Reading counts as use');
    const changes = await spoken.evaluateHandle((element) => {
      const seen: string[] = [];
      new MutationObserver(() => seen.push(element.textContent)).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return seen;
    });
    await exercise.locator('[data-replay="run"]').click();
    await expect.poll(() => changes.evaluate((seen) => seen.length)).toBeGreaterThanOrEqual(2);
    await expect(spoken).toContainText('Reading counts as use');
  });

  test('starting over keeps the draft among the earlier ones, to be brought back', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, lru);
    await exercise.locator('[data-replay="reset"]').click();
    await expect(exercise.locator('textarea[data-plain]')).not.toHaveValue(lru);
    await exercise.locator('[data-history] summary').click();
    await exercise.locator('[data-history] button').first().click();
    await expect(exercise.locator('textarea[data-plain]')).toHaveValue(lru);
  });

  test('shows the reference and other builds as differences', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, lru);
    await exercise.locator('[data-builds] summary').click();
    await exercise.getByRole('button', { name: 'the reference' }).click();
    await expect(exercise.getByText('Yours is the same, line by line.')).toBeVisible();
    await exercise.getByRole('button', { name: 'another correct build (1)' }).click();
    await expect(exercise.locator('.difference ins').first()).toBeVisible();
  });

  test('works and says so where nothing can be saved', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await expect(exercise.locator('.notice')).toContainText('keeps nothing');
    await submit(exercise, lru);
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
    await expect(exercise.locator('.passed-mark')).toBeVisible();
  });

  test('changing the language keeps the code', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, fifo);
    const korean = await liveIsland(page, '/ko/cache/', 'exercise-lru');
    await expect(korean.locator('textarea[data-plain]')).toHaveValue(fifo);
  });
});

test.describe('an exercise at a desk', () => {
  test('gets Monaco, styled, with the contract’s types and docs', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const editor = exercise.locator('.monaco-editor').first();
    await expect(editor).toBeVisible({ timeout: 30_000 });
    // The style sheet of a lazily loaded chunk is easily lost in a build.
    await expect(exercise.locator('.monaco-editor .view-line').first()).toHaveCSS('position', 'absolute');
    await expect(editor.locator('.view-lines')).toContainText('createCache');
    await expect(async () => {
      // What is hovered before the types are known stays empty, so the pointer comes again.
      await hoverWord(page, editor, 'Value');
      const hover = page.locator('.monaco-hover:not(.hidden)').first();
      await expect(hover).toContainText("What a cache's user may store", { timeout: 3_000 });
    }).toPass({ timeout: 45_000 });
    await expect(exercise.locator('.squiggly-error')).toHaveCount(0);
  });

  test('runs with Ctrl+Enter, and Escape then Tab leaves the editor', async ({ page }) => {
    // Another editor on the page must not take the keys.
    const other = await liveIsland(page, CHAPTER, 'exercise-lfu');
    await expect(other.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
    const exercise = await bringToLife(page, 'exercise-lru');
    const editor = exercise.locator('.monaco-editor').first();
    await expect(editor).toBeVisible({ timeout: 30_000 });
    await editor.locator('.view-lines').click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(exercise.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'failed');
    await editor.locator('.view-lines').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') === null)).toBe(true);
  });

  test('stays with the plain editor where Monaco can’t be loaded', async ({ page }) => {
    await page.route('**/monaco-parts*.js', (route) => route.abort());
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await submit(exercise, lru);
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
  });
});

/** Rests the pointer on a word of the editor. */
async function hoverWord(page: Page, editor: Locator, word: string): Promise<void> {
  const token = editor.locator('.view-line span span', { hasText: new RegExp(`\\b${word}\\b`) }).first();
  await expect(token).toBeVisible();
  await token.scrollIntoViewIfNeeded();
  const box = (await token.boundingBox())!;
  await page.mouse.move(0, 0);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
}
