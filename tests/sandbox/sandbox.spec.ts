import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callOf, test } from './fixture.ts';
import type { Observation, Ran } from './page/main.ts';

const EXERCISE = 'cache/lru';
const ordinary = readFileSync(
  join(import.meta.dirname, '../../content/chapters/cache/exercises/lru/solution.ts'),
  'utf8',
);
const printing = `console.log('made', [1, { a: 'b' }], new Map([['k', 2]]));\n${ordinary}`;
const endless =
  'export function createCache() {\n  return { get: () => /^(a+)+$/.test(`${"a".repeat(60)}b`), set() {} };\n}';
const throwing = `export function createCache() {\n  return { get() { throw new Error('no'); }, set() {} };\n}`;

test('the reader’s policy gives the same trace in the sandbox as anywhere', async ({ sandboxPage: page }) => {
  const there = await page.evaluate<Ran>(callOf('runThere', ordinary));
  expect(there).toEqual(await page.evaluate<Ran>(callOf('runHere', ordinary)));
  expect(there).toHaveProperty('digest');
});

test('a policy that fails in a figure explains itself', async ({ sandboxPage: page }) => {
  expect(await page.evaluate(callOf('runThere', throwing))).toMatchObject({
    verdict: { type: 'crashed', cause: 'threw', line: 2 },
  });
});

test('what the code prints comes with the verdict', async ({ sandboxPage: page }) => {
  const { printed, verdict } = await page.grade(EXERCISE, printing);
  expect(verdict.type).toBe('passed');
  expect(printed).toEqual(['made [1, {a: "b"}] Map(1) {"k" => 2}']);
});

test('jobs that are given at once are done one after the other', async ({ sandboxPage: page }) => {
  const both = `Promise.all([${callOf('grade', EXERCISE, ordinary)}, ${callOf('grade', EXERCISE, throwing)}])`;
  const verdicts = (await page.evaluate<Observation[]>(both)).map(({ verdict }) => verdict.type);
  expect(verdicts).toEqual(['passed', 'crashed']);
});

test('a job can be stopped, with those that wait, and the next one works', async ({ sandboxPage: page }) => {
  const stopped = `(() => {
    const jobs = Promise.all([${callOf('grade', EXERCISE, endless)}, ${callOf('grade', EXERCISE, ordinary)}]);
    setTimeout(() => sandboxTools.sandbox.stop(), 300);
    return jobs;
  })()`;
  const [first, second] = await page.evaluate<Observation[]>(stopped);
  expect(first).toMatchObject({ verdict: { type: 'runaway', cause: 'time', line: 2 } });
  expect(first!.tookMs).toBeLessThan(2_000);
  expect(second).toMatchObject({ verdict: { type: 'runaway', cause: 'time' } });
  expect((await page.grade(EXERCISE, ordinary)).verdict.type).toBe('passed');
});

test('closing takes the frame off the page, and a later job puts a new one there', async ({ sandboxPage: page }) => {
  const frames = (): Promise<number> => page.evaluate('document.querySelectorAll("iframe").length');
  await page.evaluate('sandboxTools.sandbox.close()');
  await expect.poll(frames).toBe(0);
  expect((await page.grade(EXERCISE, ordinary)).verdict.type).toBe('passed');
  expect(await frames()).toBe(1);
});
