import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/chromium.mjs';

const PORT = 4338;
const OTHER_PORT = 4339;

/** The built site, served with Brotli. */
export const ORIGIN = `http://localhost:${PORT}`;
/** What it is compared with, served in the same way. */
export const OTHER_ORIGIN = `http://localhost:${OTHER_PORT}`;

/** Serves the built site until the process is killed. */
export function serveSite(): Promise<ChildProcess> {
  return serve('dist', PORT, `${ORIGIN}/en/`);
}

/** Serves another built site beside it. */
export function serveOther(folder: string): Promise<ChildProcess> {
  return serve(folder, OTHER_PORT, `${OTHER_ORIGIN}/`);
}

async function serve(folder: string, port: number, address: string): Promise<ChildProcess> {
  const server = spawn('node', ['scripts/serve.mjs', '--port', String(port), '--folder', folder], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error('The site does not come up: run npm run build first.');
}

/** A fresh Chromium. */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: false, args: [...args] });
}

/** A phone's page: small, touched, with the plain editor. */
export async function phonePage(browser: Browser): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  // Keeping the course for reading offline would go on beside what is measured.
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, serviceWorkers: 'block' });
  return context.newPage();
}

/** Opens an address and brings the island `id` to life. */
export async function openIsland(page: Page, path: string, id: string): Promise<void> {
  await page.goto(ORIGIN + path);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.keyboard.press('Shift');
  await page.locator(`#${id}[data-state="mounted"]`).waitFor();
}
