import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const port = 4329;
const executablePath = await findChromium();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'sandbox/**/*.spec.ts'],
  outputDir: 'test-results/browser',
  forbidOnly: true,
  // Some tests hold the page to milliseconds: they should not disturb each other.
  workers: 1,
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
