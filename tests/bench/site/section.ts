import { median, percentile } from '../percentile.ts';
import type { Row, Section } from '../report.ts';
import { ORIGIN, OTHER_ORIGIN, serveOther, serveSite } from './browser.ts';
import { frameTimes } from './frames.ts';
import { knobTimes } from './knob.ts';
import { scoresOf, waitsOf, type Scores, type Waits } from './lighthouse.ts';
import { buildStarlightPage } from './starlight.ts';
import { verdictTimes } from './verdict.ts';
import { weights, type Weight } from './weight.ts';

const PAGES = ['/en/', '/ko/', '/en/cache/', '/ko/cache/'];
const LARGEST_PAINT_SHARE = 0.75;
const KB = 1_000;

/** Everything that is measured on the built site in Chromium. */
export async function siteSections(): Promise<readonly Section[]> {
  const site = await serveSite();
  const starlight = await serveOther(buildStarlightPage());
  try {
    return [await speed(), await weight(), await lighthouseScores()];
  } finally {
    site.kill();
    starlight.kill();
  }
}

async function speed(): Promise<Section> {
  const { coldMs, warmMs } = await verdictTimes();
  const knob = await knobTimes();
  const frame = await frameTimes();
  return {
    title: 'In the page',
    how: 'Milliseconds in Chromium on the built site. A verdict is timed from the click to the frame after it is painted: types stripped, a fresh worker, the whole of `lru`. A frame’s work is the processor time of the page’s thread for all of it, from the script to handing it to the compositor, after a first second; a whole frame is timed by the clock, and so holds waiting for the raster, which a machine without a graphics processor does on the same cores.',
    rows: [
      within('click to painted verdict, cold (median of 5)', median(coldMs), 300),
      within('click to painted verdict, warm (median of 15)', median(warmMs), 100),
      within('knob to redrawn figure, the first turn on a page (median of 5)', median(knob.firstMs), 50),
      within('knob to redrawn figure, later turns (median of 100)', median(knob.laterMs), 50),
      { what: 'work of a frame with 1,000 messages in flight (median of 300)', measured: inMs(median(frame.workMs)) },
      within('work of a frame with 1,000 messages in flight (99th percentile)', percentile(frame.workMs, 0.99), 8),
      { what: 'the whole frame by the clock (median of 300)', measured: inMs(median(frame.wholeMs)) },
      { what: 'the whole frame by the clock (99th percentile)', measured: inMs(percentile(frame.wholeMs, 0.99)) },
    ],
  };
}

async function weight(): Promise<Section> {
  const all = await weights(PAGES);
  return {
    title: 'Weight',
    how: 'Kilobytes of Brotli that a fresh visitor fetches, before any interaction and once the first figure can be played.',
    rows: all.flatMap((page) => rowsOf(page)),
  };
}

function rowsOf({ path, requests, total, script, scriptPlaying }: Weight): Row[] {
  const kilobytes = (what: string, bytes: number, target: number): Row => ({
    what: `${path} ${what}`,
    measured: `${(bytes / KB).toFixed(1)} kB`,
    target: `≤ ${target} kB`,
    isMet: bytes <= target * KB,
  });
  return [
    kilobytes(`in all, ${requests} requests`, total, 60),
    kilobytes('JavaScript', script, 12),
    kilobytes('JavaScript once a figure plays', scriptPlaying, 90),
  ];
}

async function lighthouseScores(): Promise<Section> {
  const beside = await waitsOf(`${OTHER_ORIGIN}/`);
  const rows: Row[] = [];
  for (const path of PAGES)
    rows.push(...pageRows(path, await scoresOf(ORIGIN + path), await waitsOf(ORIGIN + path), beside));
  return {
    title: 'Lighthouse, mobile',
    how: `Medians of three. Scores by Lighthouse’s own estimate of a slow phone; paint, blocked time and shift on slow 4G with a processor four times slower, applied. The page beside is Starlight’s as it ships, built and served in the same run: its largest paint comes after ${Math.round(beside.largestPaintMs)} ms.`,
    rows,
  };
}

function pageRows(path: string, scores: Scores, waits: Waits, beside: Waits): Row[] {
  const all = [scores.performance, scores.accessibility, scores.bestPractices, scores.seo];
  const share = waits.largestPaintMs / beside.largestPaintMs;
  return [
    {
      what: `${path} performance, accessibility, best practices, SEO`,
      measured: all.join(' · '),
      target: '100 each',
      isMet: all.every((score) => score === 100),
    },
    {
      what: `${path} largest paint`,
      measured: `${Math.round(waits.largestPaintMs)} ms, ${share.toFixed(2)} × Starlight’s`,
      target: `≤ ${LARGEST_PAINT_SHARE} ×`,
      isMet: share <= LARGEST_PAINT_SHARE,
    },
    {
      what: `${path} blocked time, layout shift`,
      measured: `${Math.round(waits.blockedMs)} ms, ${waits.shift.toFixed(3)}`,
      target: '0, 0',
      isMet: Math.round(waits.blockedMs) === 0 && waits.shift < 0.0005,
    },
  ];
}

function within(what: string, measuredMs: number, targetMs: number): Row {
  return { what, measured: inMs(measuredMs), target: `≤ ${targetMs} ms`, isMet: measuredMs <= targetMs };
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
