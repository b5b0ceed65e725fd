import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openBrowser, openIsland, phonePage } from './browser.ts';

const solution = readFileSync('content/chapters/cache/exercises/lru/solution.ts', 'utf8');
const COLD_RUNS = 5;
const WARM_RUNS = 15;

/** Milliseconds from the click on Run to the painted verdict of the whole `lru` grading. */
export interface VerdictTimes {
  /** The first run on a page that has only come near the exercise; each from a fresh browser. */
  readonly coldMs: readonly number[];
  /** Runs after the first. */
  readonly warmMs: readonly number[];
}

export async function verdictTimes(): Promise<VerdictTimes> {
  const coldMs: number[] = [];
  let warmMs: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const browser = await openBrowser();
    const page = await phonePage(browser);
    await openIsland(page, '/en/cache/', 'exercise-lru');
    // On phones blocks come first.
    await page.locator('#exercise-lru').getByRole('radio', { name: 'Write it' }).click();
    await page.locator('#exercise-lru textarea').fill(solution);
    coldMs.push(await clickToPaint(page));
    if (run === COLD_RUNS - 1) {
      warmMs = [];
      for (let again = 0; again < WARM_RUNS; again++) {
        // A reader looks at a verdict before running again.
        await page.waitForTimeout(400);
        warmMs.push(await clickToPaint(page));
      }
    }
    await browser.close();
  }
  return { coldMs, warmMs };
}

/** Clicks Run inside the page, and waits until the frame after the verdict has been painted. */
function clickToPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const exercise = document.querySelector('#exercise-lru')!;
        const spoken = exercise.querySelector('.spoken')!;
        const startedAtMs = performance.now();
        const observer = new MutationObserver(() => {
          if (!spoken.textContent.startsWith('Passed')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAtMs)));
        });
        observer.observe(spoken, { childList: true, characterData: true, subtree: true });
        exercise.querySelector<HTMLButtonElement>('[data-replay="run"]')!.click();
      }),
  );
}
