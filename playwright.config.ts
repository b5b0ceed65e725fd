import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const port = 4329;
const executablePath = await findChromium();

/** What is asked of each page of the site, all alike. */
const PAGES = 'e2e/site*.spec.ts';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/browser',
  forbidOnly: true,
  workers: 2,
  projects: [
    { name: 'every page', testMatch: PAGES, fullyParallel: true },
    // Some of these hold the page to milliseconds: they should not be disturbed, by each other or by the pages.
    {
      name: 'parts',
      testMatch: ['e2e/**/*.spec.ts', 'sandbox/**/*.spec.ts'],
      testIgnore: PAGES,
      workers: 1,
      dependencies: ['every page'],
    },
  ],
  // The longest that a machine under load was seen to take.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    ...(executablePath && { launchOptions: { executablePath, chromiumSandbox: false } }),
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
  },
});
