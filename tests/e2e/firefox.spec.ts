import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { withFirefox } from './firefox.ts';

const solution = readFileSync('content/chapters/cache/exercises/lru/solution.ts', 'utf8');

test('in Firefox a figure plays, and the reader’s code is refused and passed in the sandbox', async ({ baseURL }) => {
  test.slow();
  await withFirefox(async (firefox) => {
    const page = await firefox.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${baseURL}/en/cache/`);

    await bringToLife(page, 'figure-illusion');
    const beginMs = await scrubbed(page);
    await page.click('#figure-illusion [data-replay="play"]');
    await expect.poll(() => scrubbed(page)).toBeGreaterThan(beginMs);

    await bringToLife(page, 'exercise-lru');
    await page.click('#exercise-lru [data-replay="run"]');
    await page.waitForSelector('#exercise-lru [data-verdict="failed"]');

    await page.evaluate((text) => {
      const savedAt = new Date().toISOString();
      const draft = { version: 1, entries: { [savedAt]: { savedAt, text } } };
      localStorage.setItem('course.drafts.cache/lru', JSON.stringify(draft));
    }, solution);
    await page.reload();
    await bringToLife(page, 'exercise-lru');
    await page.click('#exercise-lru [data-replay="run"]');
    await page.waitForSelector('#exercise-lru [data-verdict="passed"]');
    expect(problems).toEqual([]);
  });
});

/** As a reader does: comes near and touches something. */
async function bringToLife(page: Page, id: string): Promise<void> {
  await page.$eval(`#${id}`, (island) => island.scrollIntoView());
  await page.keyboard.press('Shift');
  await page.waitForSelector(`#${id}[data-state="mounted"]`);
}

/** Where the figure's run stands, in milliseconds of its own time. */
function scrubbed(page: Page): Promise<number> {
  return page.$eval('#figure-illusion [data-scrub]', (scrub) => Number((scrub as HTMLInputElement).value));
}
