import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { assembledText } from '#blocks/assemble.ts';
import { addByKeys, dragByFinger, knownPuzzle, run, solutionOf, tapInOrder } from './blocks.ts';
import { bringToLife, liveIsland } from './islands.ts';
import { showBlocks } from './ways.ts';
import { expectWithin } from './sideways.ts';

const CHAPTER = '/en/cache/';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const fifo = await knownPuzzle('cache/fifo');
const lru = await knownPuzzle('cache/lru');

test.describe('blocks at a desk', () => {
  for (const [name, puzzle] of [
    ['fifo', fifo],
    ['lru', lru],
  ] as const) {
    test(`solve ${name} by keyboard alone, and the build is kept`, async ({ page }) => {
      const exercise = await liveIsland(page, CHAPTER, `exercise-${name}`);
      await exercise.getByRole('radio', { name: 'Write it' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(exercise.locator('.bench')).toBeVisible();
      // From the choice of the way into the given lines, and on into the pile: nothing else is in between.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(exercise.locator('[data-pile] [data-block]').first()).toBeFocused();

      // The second comes last and is brought up, so that all but it are added in order.
      const [first, second, ...rest] = puzzle.right;
      for (const { id } of [first!, ...rest, second!]) await addByKeys(page, exercise, id);
      const places = exercise.locator('.spoken');
      await expect(places).toContainText(`Block ${puzzle.right.length} of ${puzzle.right.length}`);

      for (let step = 1; step < puzzle.wrong.length; step++) await page.keyboard.press('ArrowUp');
      await expect(exercise.locator('[data-pile] [data-block]').first()).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(exercise.locator('[data-solution] [data-block]').last()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(exercise.locator(`[data-block="${second!.id}"]`)).toHaveAttribute('aria-pressed', 'true');
      for (let step = 2; step < puzzle.right.length; step++) await page.keyboard.press('ArrowUp');
      await expect(places).toContainText(`Block 2 of ${puzzle.right.length}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => solutionOf(exercise)).toEqual(puzzle.right.map(({ text }) => text));

      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
      await expect(exercise.locator('.passed-mark')).toBeVisible();
      const kept = await page.evaluate(() => localStorage.getItem('course.progress'));
      expect(kept).toContain(JSON.stringify(puzzle.right[1]!.text).slice(1, -1));
    });
  }

  test('put back by Delete, dragged by the mouse, brought back after starting over, and taken to the editor', async ({
    page,
  }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-fifo');
    await showBlocks(exercise);
    const [first, second, third] = fifo.right;
    for (const { id } of [second!, third!]) await exercise.locator(`[data-pile] [data-block="${id}"]`).click();
    await exercise.locator(`[data-pile] [data-block="${first!.id}"]`).scrollIntoViewIfNeeded();
    const from = (await exercise.locator(`[data-row="${first!.id}"] [data-grip]`).boundingBox())!;
    const onto = (await exercise.locator(`[data-row="${second!.id}"]`).boundingBox())!;
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, onto.y + 20, { steps: 5 });
    await page.mouse.move(onto.x + 20, onto.y + 2);
    await page.mouse.up();
    await expect.poll(() => solutionOf(exercise)).toEqual([first, second, third].map((block) => block!.text));

    await exercise.locator(`[data-solution] [data-block="${second!.id}"]`).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => solutionOf(exercise)).toEqual([first, third].map((block) => block!.text));
    await expect(exercise.locator(`[data-block="${third!.id}"]`)).toBeFocused();

    await exercise.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => solutionOf(exercise)).toEqual([]);
    await exercise.getByRole('button', { name: 'Bring them back' }).click();
    await expect.poll(() => solutionOf(exercise)).toEqual([first, third].map((block) => block!.text));

    await exercise.getByRole('button', { name: 'Take it to the editor' }).click();
    await expect(exercise.locator('.bench')).toBeHidden();
    const { given } = (await (await page.request.get('/blocks/cache/fifo.json')).json()) as { given: string };
    await expect(exercise.locator('.editor')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('course.drafts.cache/fifo'))).toContain(
      JSON.stringify(assembledText(given, [first!, third!])).slice(1, -1),
    );
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to in them, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
      await showBlocks(exercise);
      for (const { id } of lru.right.slice(1, 6)) await exercise.locator(`[data-pile] [data-block="${id}"]`).click();
      await run(exercise);
      await exercise.locator('[data-solution] [data-block]').first().click();
      const { violations } = await new AxeBuilder({ page }).include('#exercise-lru').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  }
});

test.describe('blocks on a phone', () => {
  test.use(phone);

  test('come first, solve an exercise by touch, and nothing jumps when they arrive', async ({ page }) => {
    // By its own address, a page is laid out whole from the start.
    await page.goto(`${CHAPTER}#exercise-lru`);
    const room = (await page.locator('#exercise-lru .ordering').boundingBox())!.height;
    const exercise = await bringToLife(page, 'exercise-lru');
    await expect(exercise.locator('.bench')).toBeVisible();
    const height = (await exercise.locator('.ordering').boundingBox())!.height;
    expect(Math.abs(height - room)).toBeLessThan(8);
    await tapInOrder(exercise, lru.right);
    const verdict = await run(exercise);
    await expect(verdict).toHaveAttribute('data-verdict', 'passed');
    await expect(exercise.locator('.passed-mark')).toBeVisible();
  });

  test('are dragged by a finger at their handles', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const [first, second, third] = lru.right;
    await expect(exercise.locator('.bench')).toBeVisible();
    await tapInOrder(exercise, [first!, second!]);
    await exercise.locator(`[data-row="${third!.id}"]`).scrollIntoViewIfNeeded();
    await exercise.locator('[data-solution]').evaluate((element) => element.scrollIntoView());
    await dragByFinger(page, exercise, third!.id, second!.id);
    await expect.poll(() => solutionOf(exercise)).toEqual([first, third, second].map((block) => block!.text));
  });

  test('with a wrong one are refused with a case that plays, and mended by the buttons', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    const { block, insteadOf } = lru.wrong.find(({ block: { text } }) => text.includes('> capacity'))!;
    await tapInOrder(
      exercise,
      lru.right.map((one) => (one === insteadOf ? block : one)),
    );
    const verdict = await run(exercise);
    await expect(verdict).toHaveAttribute('data-verdict', 'failed');
    await verdict.getByRole('button', { name: 'Show me' }).click();
    await expect(exercise.locator('[data-case]')).toHaveClass(/is-over/, { timeout: 20_000 });

    // What is added goes behind the one that is held.
    await exercise.locator(`[data-solution] [data-block="${block.id}"]`).tap();
    await exercise.locator(`[data-pile] [data-block="${insteadOf.id}"]`).tap();
    await exercise.locator(`[data-solution] [data-block="${block.id}"]`).tap();
    await exercise.getByRole('button', { name: 'Put back' }).tap();
    await expect.poll(() => solutionOf(exercise)).toEqual(lru.right.map(({ text }) => text));
    await expect(verdict).toContainText('You have changed the code since');
    await expect(await run(exercise)).toHaveAttribute('data-verdict', 'passed');
  });

  test('keep their order over a reload and in the other language, and mark the line of a verdict', async ({ page }) => {
    const exercise = await liveIsland(page, CHAPTER, 'exercise-fifo');
    const [head, ...others] = [...fifo.right].reverse();
    const tried = [head!, ...others];
    await tapInOrder(exercise, tried);
    const verdict = await run(exercise);
    const [line] = /\d+/.exec(await verdict.locator('.detail').innerText())!;
    const marked = exercise.locator('.is-wrong');
    await expect(marked).toHaveCount(1);
    const numbers = (await marked.locator('.numbers').allInnerTexts()).join('\n').split('\n');
    expect(numbers).toContain(line);

    await page.reload();
    const again = await bringToLife(page, 'exercise-fifo');
    await expect(again.locator('.bench')).toBeVisible();
    await expect.poll(() => solutionOf(again)).toEqual(tried.map(({ text }) => text));
    const korean = await liveIsland(page, '/ko/cache/', 'exercise-fifo');
    await expect(korean.locator('.bench')).toBeVisible();
    await expect(korean.getByText('내 풀이')).toBeVisible();
    await expect.poll(() => solutionOf(korean)).toEqual(tried.map(({ text }) => text));
  });

  test('do not make a narrow page scroll sideways, and each has room for a finger', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lfu');
    await expect(exercise.locator('.bench')).toBeVisible();
    await exercise.locator('[data-pile] [data-block]').first().tap();
    await expectWithin(page, 320);
    const sizes = await exercise
      .locator('.bench button, .ways label')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(43.9);
  });

  test('say so where they do not arrive, and come when they are asked for again', async ({ page }) => {
    await page.route('**/blocks/cache/lru.json', (route) => route.abort(), { times: 1 });
    const exercise = await liveIsland(page, CHAPTER, 'exercise-lru');
    await exercise.getByRole('button', { name: 'Ask again' }).tap();
    await expect(exercise.locator('.bench')).toBeVisible();
  });
});
