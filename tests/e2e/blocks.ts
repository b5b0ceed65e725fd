import { expect, type Locator, type Page } from '@playwright/test';
import type { Block } from '#blocks/puzzle.ts';
import { exerciseFolders } from '../content/exercise-folders.ts';
import { puzzleOf } from '../blocks/made.ts';

/** An exercise's blocks in the right order, and one that competes with each wrong one, as a reader who knows sees them. */
export interface KnownPuzzle {
  readonly right: readonly Block[];
  readonly wrong: readonly { readonly block: Block; readonly insteadOf: Block }[];
}

/** What a page doesn't say of the blocks of an exercise. */
export async function knownPuzzle(id: string): Promise<KnownPuzzle> {
  const [folder] = await exerciseFolders([id]);
  const { blocks, right, wrong } = puzzleOf(folder!);
  const blockOf = (one: string): Block => blocks.find((block) => block.id === one)!;
  return {
    right: right.map(blockOf),
    wrong: wrong.map((one) => ({ block: blockOf(one.id), insteadOf: blockOf(one.insteadOf) })),
  };
}

/** The texts of the blocks in the reader's solution, in order. */
export async function solutionOf(exercise: Locator): Promise<string[]> {
  return exercise.locator('[data-solution] [data-block]').allTextContents();
}

/** Taps each block in the pile, in order. */
export async function tapInOrder(exercise: Locator, blocks: readonly Block[]): Promise<void> {
  for (const { id } of blocks) {
    await exercise.locator(`[data-pile] [data-block="${id}"]`).tap();
    await expect(exercise.locator(`[data-solution] [data-block="${id}"]`)).toBeVisible();
  }
}

/** Runs, and answers with the verdict when it is there. */
export async function run(exercise: Locator): Promise<Locator> {
  await exercise.locator('[data-replay="run"]').click();
  await expect(exercise.locator('[data-replay="run"]')).toBeVisible();
  const verdict = exercise.locator('[data-verdict]');
  await expect(verdict).toBeVisible();
  return verdict;
}

/** Goes from the pile's block that has the focus to another one, and adds it, by keys alone. */
export async function addByKeys(page: Page, exercise: Locator, id: string): Promise<void> {
  const ids = await exercise
    .locator('[data-pile] [data-block]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-block')));
  const now = await page.evaluate(() => document.activeElement?.getAttribute('data-block'));
  const by = ids.indexOf(id) - ids.indexOf(now ?? '');
  for (let step = 0; step < Math.abs(by); step++) await page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp');
  await expect(exercise.locator(`[data-pile] [data-block="${id}"]`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(exercise.locator(`[data-solution] [data-block="${id}"]`)).toBeVisible();
}

/** Drags a block onto the upper half of another, which has to be in view with it, by real touches. */
export async function dragByFinger(page: Page, exercise: Locator, id: string, ontoId: string): Promise<void> {
  const from = (await exercise.locator(`[data-row="${id}"] [data-grip]`).boundingBox())!;
  const onto = (await exercise.locator(`[data-row="${ontoId}"]`).boundingBox())!;
  const x = from.x + from.width / 2;
  const y = from.y + from.height / 2;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (const share of [0.25, 0.5, 0.75, 1])
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x, y: y + (onto.y + 4 - y) * share }],
    });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
