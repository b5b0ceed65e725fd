import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectVisibleFocus, tabTo } from './by-keyboard.ts';

const plan = readFileSync('content/chapters/splitting-tiers/exercises/capacity-plan/solution.ts', 'utf8');

/** A tablet with a keyboard: the plain editor, and nothing to point with. */
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

test('a chapter is found, read, played, answered, solved and left by keyboard alone, the focus in sight at every stop', async ({
  page,
}) => {
  test.slow();
  await page.goto('/en/');
  await tabTo(page, page.getByRole('link', { name: /^Start with/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/splitting-tiers\/$/);

  await tabTo(page, page.getByRole('link', { name: 'Skip to the text' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await predict(page, page.locator('#predict-ninety'));
  await play(page, page.locator('#figure-one-box'));
  await solve(page, page.locator('#exercise-capacity-plan'));
  await answer(page, page.locator('[data-question]').first());

  const next = page.getByRole('link', { name: 'Next chapter' });
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/choosing-a-database\/$/);
});

/** Presses a key where the focus is; whatever it does, the focus is not lost. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(() => expectVisibleFocus(page)).toPass({ timeout: 5_000 });
}

async function predict(page: Page, prediction: Locator): Promise<void> {
  await tabTo(page, prediction.getByRole('spinbutton', { name: 'Your guess' }));
  await expect(prediction).toHaveAttribute('data-state', 'mounted');
  await page.keyboard.type('40');
  await press(page, 'Enter');
  await expect(prediction.getByRole('status')).toContainText('You said 40 ms. The run says');
  await expect(prediction.getByRole('button', { name: 'Guess again' })).toBeFocused();
}

async function play(page: Page, figure: Locator): Promise<void> {
  const stage = figure.getByRole('group', { name: /^Figure:/ });
  await tabTo(page, stage);
  await expect(figure).toHaveAttribute('data-state', 'mounted');
  const moment = figure.getByRole('slider', { name: 'Time in the run' });
  const now = async (): Promise<number> => Number(await moment.inputValue());

  const opening = await now();
  await press(page, 'ArrowRight');
  await expect.poll(now).toBeGreaterThan(opening);
  const stepped = await now();
  await press(page, 'Space');
  await expect.poll(now).toBeGreaterThan(stepped);
  await press(page, 'Space');

  await tabTo(page, figure.getByRole('button', { name: 'Pull the plug' }));
  await press(page, 'Enter');
  await expect(figure.getByRole('button', { name: 'Plug it in' })).toBeFocused();
  await tabTo(page, moment);
  await press(page, 'End');
  await expect(moment).toHaveAttribute('aria-valuetext', '20.0 s');
  await tabTo(page, figure.getByRole('button', { name: 'Start over' }));
  await press(page, 'Enter');

  const requests = figure.getByRole('slider', { name: 'Requests' });
  await tabTo(page, requests);
  const asked = Number(await requests.inputValue());
  await press(page, 'ArrowRight');
  expect(Number(await requests.inputValue())).toBeGreaterThan(asked);
  await tabTo(page, figure.locator('summary').filter({ hasText: /^What happened$/ }));
  await press(page, 'Enter');
  await expect(figure.getByRole('columnheader', { name: 'What happened' })).toBeVisible();
}

async function solve(page: Page, exercise: Locator): Promise<void> {
  const editor = exercise.getByRole('textbox', { name: 'Your code' });
  const heard = exercise.getByRole('status');
  await tabTo(page, editor);
  await expect(exercise).toHaveAttribute('data-state', 'mounted');
  await press(page, 'Control+Enter');
  await expect(heard.filter({ hasText: 'One machine more than the work needs' })).toBeAttached();
  await expect(editor).toBeFocused();

  await tabTo(page, exercise.getByRole('button', { name: 'Show me' }));
  await press(page, 'Enter');
  const failing = exercise.getByRole('group', { name: /^The failing case/ });
  await expect(failing).toBeFocused();
  const told = exercise.locator('.case-spoken');
  await press(page, 'Home');
  const first = await told.textContent();
  await press(page, 'ArrowRight');
  await expect(told).not.toHaveText(first!);
  await press(page, 'End');
  await expect(told).toContainText('breaks the rule');

  await tabTo(page, editor, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(plan);
  await press(page, 'Control+Enter');
  await expect(heard.filter({ hasText: /^Passed: \d+ checks/ })).toBeAttached();
  await expect(editor).toBeFocused();
}

async function answer(page: Page, question: Locator): Promise<void> {
  await tabTo(page, question.getByRole('radio').first());
  await press(page, 'Space');
  await expect(question.getByText('Not quite.').filter({ visible: true })).toHaveCount(1);
  await press(page, 'ArrowDown');
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await expect(question.getByText('Yes.').filter({ visible: true })).toHaveCount(1);
}
