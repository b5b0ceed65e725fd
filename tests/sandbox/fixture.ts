import { test as base, expect } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { type BarePage, openPage } from './chromium.ts';
import type { Observation } from './page/main.ts';
import { serveTestPage } from './test-page.ts';

/** A page with nothing but the sandbox on it, and ways to use it. */
export interface SandboxPage {
  evaluate: BarePage['evaluate'];
  grade(exerciseId: string, source: string): Promise<Observation>;
}

/** Playwright's `test` with that page, which is opened once. */
export const test = base.extend<object, { readonly sandboxPage: SandboxPage }>({
  sandboxPage: [
    async ({}, use) => {
      const executablePath = await findChromium();
      if (executablePath === undefined) throw new Error('There is no Chromium on this machine.');
      const site = await serveTestPage();
      const page = await openPage(executablePath, site.url);
      await expect.poll(() => page.evaluate('typeof sandboxTools'), { timeout: 30_000 }).toBe('object');
      await use({
        evaluate: (expression) => page.evaluate(expression),
        grade: (exerciseId, source) => page.evaluate(callOf('grade', exerciseId, source)),
      });
      await page.close();
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** A call of one of the page's tools, as text. */
export function callOf(tool: string, ...passed: readonly string[]): string {
  return `sandboxTools.${tool}(${passed.map((value) => JSON.stringify(value)).join(', ')})`;
}
