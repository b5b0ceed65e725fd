import { expect, type Page, test } from '@playwright/test';
import { builtPages, wireBytes } from './dist.ts';

const pageBytesMax = 60 * 1024;
const scriptBytesMax = 12 * 1024;
const requestsMax = 12;

for (const { path, html } of builtPages().filter(({ path }) => path !== '/')) {
  test(`${path} weighs at most 60 KB before any interaction, 12 KB of it scripts, in few requests, none to another origin`, async ({
    page,
  }) => {
    const requested = await requestsOf(page, path);
    const origins = new Set(requested.map(({ url }) => url.origin));
    expect([...origins]).toEqual([new URL(page.url()).origin]);
    const bytes = requested.map(({ url, type }) => ({ type, path: url.pathname, bytes: wireBytes(url.pathname) }));
    const total = sum(bytes.map((one) => one.bytes));
    const scripts = sum(bytes.filter(({ type }) => type === 'script').map((one) => one.bytes));
    // The progress page is nothing without its script, so it does not wait for the reader.
    if (!path.endsWith('/progress/')) {
      expect(scripts + inlineScriptBytes(html)).toBeLessThanOrEqual(scriptBytesMax);
      expect(requested.length).toBeLessThanOrEqual(requestsMax);
    }
    expect(total).toBeLessThanOrEqual(pageBytesMax);
  });
}

/** Everything that a page asks for until the network is idle, nobody having touched it. */
async function requestsOf(page: Page, path: string): Promise<{ url: URL; type: string }[]> {
  const requested: { url: URL; type: string }[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) requested.push({ url, type: request.resourceType() });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return requested;
}

/** Scripts within the page, at their full length: more than they weigh on the wire. */
function inlineScriptBytes(html: string): number {
  return sum(
    [...html.matchAll(/<script(?![^>]*application\/)[^>]*>([\s\S]*?)<\/script>/g)].map(
      (match) => match[1]?.length ?? 0,
    ),
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
