import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openBrowser, ORIGIN, phonePage } from './browser.ts';

/** What a page costs on the wire, in bytes of Brotli. */
export interface Weight {
  readonly path: string;
  readonly requests: number;
  readonly total: number;
  readonly script: number;
  /** Scripts once the page's figure can be played. */
  readonly scriptPlaying: number;
}

export async function weights(paths: readonly string[]): Promise<readonly Weight[]> {
  const browser = await openBrowser();
  const all: Weight[] = [];
  for (const path of paths) {
    const page = await phonePage(browser);
    const fetched = watchResponses(page);
    await page.goto(ORIGIN + path, { waitUntil: 'networkidle' });
    const before = await fetched();
    await page.locator('#figure-illusion').scrollIntoViewIfNeeded();
    await page.keyboard.press('Shift');
    await page.locator('#figure-illusion[data-state="mounted"]').waitFor();
    await page.waitForLoadState('networkidle');
    const after = await fetched();
    const sum = (list: typeof before): number => list.reduce((bytes, response) => bytes + response.bytes, 0);
    const scripts = (list: typeof before): typeof before => list.filter(({ isScript }) => isScript);
    all.push({
      path,
      requests: before.length,
      total: sum(before),
      script: sum(scripts(before)),
      scriptPlaying: sum(scripts(after)),
    });
    await page.context().close();
  }
  await browser.close();
  return all;
}

/** Hears every response of a page; the answer reads what has come so far. */
function watchResponses(page: Page): () => Promise<{ bytes: number; isScript: boolean }[]> {
  const responses: Promise<{ bytes: number; isScript: boolean }>[] = [];
  page.on('response', (response) => {
    const isScript = /\.js$/.test(new URL(response.url()).pathname);
    responses.push(response.body().then((body) => ({ bytes: brotliCompressSync(body).length, isScript })));
  });
  return () => Promise.all(responses);
}
