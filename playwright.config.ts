import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { serveAtPath } from './tests/e2e/mounted.ts';

const port = 4329;
const executablePath = await findChromium();

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/browser',
  forbidOnly: true,
  workers: 2,
  projects: [
    { name: 'site', testMatch: ['e2e/**/*.spec.ts', 'sandbox/builds.spec.ts'], fullyParallel: true },
    // These hold the page to milliseconds: they should not be disturbed, by each other or by the rest.
    {
      name: 'sandbox',
      testMatch: 'sandbox/**/*.spec.ts',
      testIgnore: 'sandbox/builds.spec.ts',
      workers: 1,
      dependencies: ['site'],
    },
  ],
  // The longest that a machine under load was seen to take.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    // A worker would answer in the place of the built site; offline.spec.ts lets it.
    serviceWorkers: 'block',
    ...(executablePath && { launchOptions: { executablePath, chromiumSandbox: false } }),
  },
  webServer: [
    {
      command: `node scripts/serve.mjs --port ${port}`,
      url: `http://localhost:${port}/en/`,
      reuseExistingServer: false,
    },
    serveAtPath,
  ],
});
