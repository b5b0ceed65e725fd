import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bringToLife, liveIsland } from './islands.ts';
import { writeFreely } from './ways.ts';

const fifo = readFileSync('content/chapters/cache/exercises/fifo/solution.ts', 'utf8');

test.describe('a prediction', () => {
  test('is laid over what the run says, and remembered', async ({ page }) => {
    const prediction = await liveIsland(page, '/en/cache/', 'predict-smaller');
    await expect(prediction.locator('[data-result]')).toBeHidden();
    await prediction.getByRole('spinbutton').fill('25');
    await prediction.getByRole('button', { name: 'Commit' }).click();
    await expect(prediction.locator('[data-said]')).toHaveText(/You said 25\/s\. The run says \d+\/s\./);
    await expect(prediction.locator('[data-yours]')).toBeVisible();
    await page.reload();
    await bringToLife(page, 'predict-smaller');
    await expect(prediction.locator('[data-said]')).toContainText('You said 25/s');
    await prediction.getByRole('button', { name: 'Guess again' }).click();
    await expect(prediction.getByRole('spinbutton')).toBeEnabled();
  });

  test('can be skipped, and asks for an answer that was not given', async ({ page }) => {
    const prediction = await liveIsland(page, '/en/cache/', 'predict-favourites');
    await prediction.getByRole('button', { name: 'Commit' }).click();
    await expect(prediction.locator('[data-said]')).toContainText('Choose an answer first');
    await prediction.getByRole('button', { name: 'Skip' }).click();
    await expect(prediction.locator('[data-said]')).toHaveText(/^The run says LFU.*%\)\.$/);
  });
});

test.describe('a question', () => {
  test('says why an answer is right or wrong, without any script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/ko/cache/');
    const question = page.locator('[data-question]').first();
    await expect(question.locator('.why:visible')).toHaveCount(0);
    await question.locator('input[data-right="true"]').check();
    await expect(question.locator('.why:visible')).toHaveCount(1);
    await expect(question.locator('.why:visible')).toContainText('맞아요');
    await question.locator('input[data-right="false"]').first().check();
    await expect(question.locator('.why:visible')).toContainText('아쉬워요');
    await context.close();
  });

  test('remembers what was chosen', async ({ page }) => {
    await page.goto('/en/cache/');
    const questions = page.locator('course-island.questions');
    await questions.scrollIntoViewIfNeeded();
    await page.keyboard.press('Shift');
    await expect(questions).toHaveAttribute('data-state', 'mounted');
    await questions.locator('input').nth(1).check();
    await page.reload();
    await questions.scrollIntoViewIfNeeded();
    await page.keyboard.press('Shift');
    await expect(questions.locator('input').nth(1)).toBeChecked();
  });
});

for (const { locale, colorScheme } of [
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ko', colorScheme: 'dark' },
] as const) {
  test(`axe finds nothing in a living ${colorScheme} chapter in ${locale}, its figure compared and an exercise refused`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const figure = await liveIsland(page, `/${locale}/cache/`, 'figure-illusion');
    await figure.locator('[data-replay="beside"]').selectOption('fifo');
    await expect(figure.locator('[data-stage]')).toHaveCount(2);
    await bringToLife(page, 'figure-stampede');
    const exercise = await bringToLife(page, 'exercise-lru');
    await writeFreely(exercise);
    await exercise.locator('textarea[data-plain]').fill(fifo);
    await exercise.locator('[data-replay="run"]').click();
    await exercise.locator('[data-replay="show"]').click();
    await expect(exercise.locator('[data-case]')).toHaveClass(/is-over/, { timeout: 30_000 });
    for (const details of await page.locator('main details').all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    await context.close();
  });
}
