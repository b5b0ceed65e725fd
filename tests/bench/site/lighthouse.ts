import lighthouse from 'lighthouse';
import { median } from '../percentile.ts';
import { openBrowser } from './browser.ts';

const DEBUG_PORT = 9333;

const ROUNDS = 3;

/** Lighthouse's scores of a page on its slow phone, from 0 to 100. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

/** What a slow phone's visitor waits for, in milliseconds; the layout shift has no unit. */
export interface Waits {
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  readonly shift: number;
}

/** Scores by Lighthouse's own settings for phones, which estimate the slowness; the median of a few audits. */
export async function scoresOf(url: string): Promise<Scores> {
  const all = await auditsOf(url, 'simulate');
  const score = (name: string): number =>
    median(all.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100)));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
  };
}

/** Waits with the slowness applied and not estimated: slow 4G and a processor four times slower; the median of a few audits. */
export async function waitsOf(url: string): Promise<Waits> {
  const all = await auditsOf(url, 'devtools');
  const value = (name: string): number => median(all.map(({ audits }) => audits[name]?.numericValue ?? NaN));
  return {
    largestPaintMs: value('largest-contentful-paint'),
    blockedMs: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  };
}

async function auditsOf(url: string, throttlingMethod: 'simulate' | 'devtools') {
  const all = [];
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await openBrowser([`--remote-debugging-port=${DEBUG_PORT}`]);
    try {
      const result = await lighthouse(url, { port: DEBUG_PORT, output: 'json', logLevel: 'error', throttlingMethod });
      if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
      all.push(result.lhr);
    } finally {
      await browser.close();
    }
  }
  return all;
}
