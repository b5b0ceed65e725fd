import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bringToLife } from './islands.ts';

const plan = readFileSync('content/chapters/splitting-tiers/exercises/capacity-plan/solution.ts', 'utf8');

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

/** Opens a page on which nothing is drawn. What is drawn by boxes alone, such as dots and bars, is gone too. */
async function openWithoutPictures(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.addStyleTag({
    content: 'svg, svg *, canvas, img, video, main [aria-hidden="true"] { visibility: hidden !important; }',
  });
}

/** The rows of a table as a reader of words has them. */
async function rowsOf(table: Locator): Promise<string[]> {
  return (await table.getByRole('row').allInnerTexts()).slice(1);
}

/** Unfolds what is told under a figure, and answers its table. */
async function unfoldTold(figure: Locator): Promise<Locator> {
  await figure
    .locator('summary')
    .filter({ hasText: /^What happened$/ })
    .click();
  return figure.getByRole('table');
}

test.describe('with no picture shown, a chapter', () => {
  test('says by readouts and words what its figure shows, and what a knob and a fault change', async ({ page }) => {
    await openWithoutPictures(page, '/en/splitting-tiers/');
    const figure = await bringToLife(page, 'figure-one-box');
    const told = await unfoldTold(figure);
    const before = await rowsOf(told);
    expect(before.length).toBeGreaterThan(5);
    expect(before.join()).toMatch(/Time in the machine, mean \d+\sms/);

    await figure.getByRole('slider', { name: 'Time in the run' }).fill('20000');
    const meanMs = async (): Promise<number> =>
      Number.parseFloat(await figure.getByRole('definition').nth(1).innerText());
    const calmMs = await meanMs();
    await figure.getByRole('slider', { name: 'Requests' }).fill('95');
    await expect.poll(meanMs).toBeGreaterThan(2 * calmMs);
    expect(await rowsOf(told)).not.toEqual(before);

    await figure.getByRole('slider', { name: 'Time in the run' }).fill('8000');
    await figure.getByRole('button', { name: 'Pull the plug' }).click();
    await expect(told).toContainText('The machine is without power.');
    await expect(told).toContainText('Visitors see error pages.');
    await figure.getByRole('slider', { name: 'Time in the run' }).fill('12000');
    await expect(figure.getByText('no power')).toBeVisible();
  });

  test('tells its way of one request in numbers', async ({ page }) => {
    await openWithoutPictures(page, '/en/splitting-tiers/');
    const figure = page.locator('#figure-two-boxes');
    const way = figure.getByRole('figure').filter({ hasText: 'One request, the typical one' });
    await expect(way.getByRole('term').filter({ hasText: 'on the wire' })).toBeVisible();
    await expect(way.getByRole('definition').last()).toContainText(/\d+\sms/);
  });

  test('is answered, refused with a case that is read, and passed', async ({ page }) => {
    await openWithoutPictures(page, '/en/splitting-tiers/');
    const prediction = await bringToLife(page, 'predict-ninety');
    await prediction.getByRole('spinbutton', { name: 'Your guess' }).fill('40');
    await prediction.getByRole('button', { name: 'Commit' }).click();
    await expect(prediction.getByText(/You said 40 ms\. The run says \d+\sms\./)).toBeVisible();

    const exercise = await bringToLife(page, 'exercise-capacity-plan');
    await exercise.getByRole('button', { name: 'Run' }).click();
    await expect(exercise.getByText(/^One machine more than the work needs/).first()).toBeVisible();
    const steps = await rowsOf(exercise.getByRole('table'));
    expect(steps.join()).toContain('planCapacity');

    await exercise.getByRole('button', { name: 'Show me' }).click();
    const whole = exercise.getByText('What happened, in words');
    await whole.click();
    const story = exercise.getByRole('list').filter({ hasText: 'breaks the rule' });
    await expect(story.getByRole('listitem').filter({ hasText: 'this can’t be right' })).toBeVisible();

    await exercise.getByRole('textbox', { name: 'Your code' }).fill(plan);
    await exercise.getByRole('button', { name: 'Run' }).click();
    await expect(exercise.getByText(/Passed: \d+ checks/).first()).toBeVisible();

    const question = page.getByRole('group', { name: /^1 A server answers 80 requests/ });
    await question.getByRole('radio', { name: 'It doubles' }).check();
    await expect(question.getByText('Yes.')).toBeVisible();
  });
});

test('with no picture shown, a decision is walked by its words, and the whole of it can be read', async ({ page }) => {
  await openWithoutPictures(page, '/en/choosing-a-database/');
  const decision = await bringToLife(page, 'decision');
  await decision.getByRole('button', { name: 'Yes, along paths of any length' }).click();
  await expect(decision.getByText('Then: ')).toBeVisible();
  const reasons = decision.getByRole('list').filter({ hasText: 'Questions follow relations' });
  await expect(reasons.first()).toBeVisible();
  await decision.getByText('All questions and all answers in words').click();
  const all = decision.getByRole('list').filter({ hasText: 'Must every answer be there within about a millisecond?' });
  await expect(all.getByText('leads to').first()).toBeVisible();
});

test('with no picture shown, what a machine of states goes through is told in words', async ({ page }) => {
  await openWithoutPictures(page, '/en/replication/');
  const figure = await bringToLife(page, 'figure-failover');
  const told = await unfoldTold(figure);
  await expect(told).toContainText('A takes itself for the primary.');
  const before = await rowsOf(told);
  await figure.getByRole('slider', { name: 'Time in the run' }).fill('1000');
  await figure.getByRole('button', { name: 'Kill A' }).click();
  await expect.poll(() => rowsOf(told)).not.toEqual(before);
  await expect(told).toContainText('A is down.');
  await expect(told).toContainText(/[BC] takes itself for the primary\./);
});
