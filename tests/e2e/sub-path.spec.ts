import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bringToLife } from './islands.ts';
import { FOLDER_AT_PATH, ORIGIN_AT_PATH, PATH } from './mounted.ts';
import { writeFreely } from './ways.ts';

/** The site as it is under a path of its host, such as a project's page on GitHub. */
const site = ORIGIN_AT_PATH + PATH;

/** What goes wrong in a page: exceptions, the console's errors (the policy's among them), and what is not found. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return troubles;
}

test('no address in its pages leaves the path', () => {
  const pages = globSync('**/*.html', { cwd: FOLDER_AT_PATH });
  expect(pages.length).toBeGreaterThan(20);
  const strays = pages.flatMap((file) => {
    const html = readFileSync(`${FOLDER_AT_PATH}/${file}`, 'utf8');
    return [...html.matchAll(/\s(?:href|src|action|data-src)="(\/[^"]*)"/g)]
      .map(([, address]) => address!)
      .filter((address) => !address.startsWith(`${PATH}/`))
      .map((address) => `${file}: ${address}`);
  });
  expect(strays).toEqual([]);
});

test('the root leads to a language, and the language switch to the twin', async ({ page }) => {
  const troubles = troublesOf(page);
  await page.goto(`${site}/`);
  await expect(page).toHaveURL(`${site}/en/`);
  await page.goto(`${site}/en/cache/`);
  await page.locator('a[data-language-switch]').click();
  await expect(page).toHaveURL(`${site}/ko/cache/`);
  await page.goto(`${site}/`);
  await expect(page).toHaveURL(`${site}/ko/`);
  expect(troubles).toEqual([]);
});

test('a figure fetches its trace, an exercise its blocks and a verdict, search its index', async ({ page }) => {
  const troubles = troublesOf(page);
  await page.goto(`${site}/en/cache/`);
  const figure = await bringToLife(page, 'figure-illusion');
  await figure.locator('[id$="-workload"]').selectOption('web07');
  await expect(figure.locator('[data-measure="hitRatio"] [data-value]').first()).not.toHaveText('');

  const exercise = await bringToLife(page, 'exercise-lru');
  await exercise.getByRole('radio', { name: 'Put it in order' }).click();
  await expect(exercise.locator('.bench')).toBeVisible();
  await writeFreely(exercise);
  await exercise.locator('[data-replay="run"]').click();
  await expect(exercise.locator('[data-verdict="failed"]')).toBeVisible();

  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('stampede');
  await page.getByRole('dialog').getByRole('link').first().click();
  expect(new URL(page.url()).pathname.startsWith(`${PATH}/en/`)).toBe(true);
  expect(troubles).toEqual([]);
});

test('databases in the page start', async ({ page }) => {
  const troubles = troublesOf(page);
  await page.goto(`${site}/en/sharding/`);
  const lab = await bringToLife(page, 'lab-join');
  await lab.locator('[data-replay="run"]').click();
  await expect(lab.locator('[data-notice]')).toContainText('Done.');
  expect(troubles).toEqual([]);
});

test('a page that does not exist leads home', async ({ page }) => {
  await page.goto(`${site}/en/nowhere/`);
  await page.locator(`a[href="${PATH}/ko/"]`).first().click();
  await expect(page).toHaveURL(`${site}/ko/`);
});
