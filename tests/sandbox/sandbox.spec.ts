import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { type BarePage, openPage } from './chromium.ts';
import type { Observation, Ran } from './page/main.ts';
import { serveTestPage } from './test-page.ts';

const EXERCISE = 'cache/lru';
const ordinary = readFileSync(
  join(import.meta.dirname, '../../content/chapters/cache/exercises/lru/solution.ts'),
  'utf8',
);
const printing = `console.log('made', [1, { a: 'b' }], new Map([['k', 2]]));\n${ordinary}`;
const endless =
  'export function createCache() {\n  return { get: () => /^(a+)+$/.test(`${"a".repeat(60)}b`), set() {} };\n}';
const throwing = `export function createCache() {\n  return { get() { throw new Error('no'); }, set() {} };\n}`;

let site: Awaited<ReturnType<typeof serveTestPage>>;
let page: BarePage;

test.beforeAll(async () => {
  site = await serveTestPage();
  page = await openPage((await findChromium()) ?? 'chromium', site.url);
  await expect.poll(() => page.evaluate('typeof sandboxTools')).toBe('object');
});

test.afterAll(async () => {
  await page?.close();
  await site?.close();
});

const call = (verb: string, ...passed: readonly string[]): string =>
  `sandboxTools.${verb}(${passed.map((value) => JSON.stringify(value)).join(', ')})`;

test('the reader’s policy gives the same trace in the sandbox as anywhere', async () => {
  const there = await page.evaluate<Ran>(call('runThere', ordinary));
  expect(there).toEqual(await page.evaluate<Ran>(call('runHere', ordinary)));
  expect(there).toHaveProperty('digest');
});

test('a policy that fails in a figure explains itself', async () => {
  expect(await page.evaluate(call('runThere', throwing))).toMatchObject({
    verdict: { type: 'crashed', cause: 'threw', line: 2 },
  });
});

test('what the code prints comes with the verdict', async () => {
  const { printed, verdict } = await page.evaluate<Observation>(call('grade', EXERCISE, printing));
  expect(verdict.type).toBe('passed');
  expect(printed).toEqual(['made [1, {a: "b"}] Map(1) {"k" => 2}']);
});

test('jobs that are given at once are done one after the other', async () => {
  const both = `Promise.all([${call('grade', EXERCISE, ordinary)}, ${call('grade', EXERCISE, throwing)}])`;
  const verdicts = (await page.evaluate<Observation[]>(both)).map(({ verdict }) => verdict.type);
  expect(verdicts).toEqual(['passed', 'crashed']);
});

test('a job can be stopped, with those that wait, and the next one works', async () => {
  const stopped = `(() => {
    const jobs = Promise.all([${call('grade', EXERCISE, endless)}, ${call('grade', EXERCISE, ordinary)}]);
    setTimeout(() => sandboxTools.sandbox.stop(), 300);
    return jobs;
  })()`;
  const [first, second] = await page.evaluate<Observation[]>(stopped);
  expect(first).toMatchObject({ verdict: { type: 'runaway', cause: 'time', line: 2 } });
  expect(first!.tookMs).toBeLessThan(2_000);
  expect(second).toMatchObject({ verdict: { type: 'runaway', cause: 'time' } });
  expect((await page.evaluate<Observation>(call('grade', EXERCISE, ordinary))).verdict.type).toBe('passed');
});

test('closing takes the frame off the page, and a later job puts a new one there', async () => {
  const frames = (): Promise<number> => page.evaluate('document.querySelectorAll("iframe").length');
  await page.evaluate('sandboxTools.sandbox.close()');
  await expect.poll(frames).toBe(0);
  expect((await page.evaluate<Observation>(call('grade', EXERCISE, ordinary))).verdict.type).toBe('passed');
  expect(await frames()).toBe(1);
});
