import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.mjs';

/** Uses the system's Firefox, driven through WebDriver BiDi, and closes it. */
export async function withFirefox<T>(use: (firefox: Browser) => Promise<T>): Promise<T> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox. Install one, then run the tests again.');
  const userDataDir = mkdtempSync(join(tmpdir(), 'firefox-'));
  try {
    const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, userDataDir, headless: true });
    try {
      return await use(firefox);
    } finally {
      await firefox.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
}
