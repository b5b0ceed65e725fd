import { openBrowser, openIsland, phonePage } from './browser.ts';

const VISITS = 5;
const TURNS = 21;

/** Milliseconds from a turn of the capacity knob to the painted new run of the default figure. */
export interface KnobTimes {
  /** The first turn on a page; each in a fresh browser. */
  readonly firstMs: readonly number[];
  readonly laterMs: readonly number[];
}

export async function knobTimes(): Promise<KnobTimes> {
  const visits: number[][] = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await turnsOfOneVisit());
  return { firstMs: visits.map(([first]) => first!), laterMs: visits.flatMap(([, ...later]) => later) };
}

async function turnsOfOneVisit(): Promise<number[]> {
  const browser = await openBrowser();
  const page = await phonePage(browser);
  await openIsland(page, '/en/cache/', 'figure-illusion');
  const times = await page.evaluate(async (turns) => {
    const figure = document.querySelector('#figure-illusion')!;
    const knob = figure.querySelector<HTMLInputElement>('input[id$="-capacity"]')!;
    const line = (): string => figure.querySelector('.line')!.getAttribute('d')!;
    const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const all: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const before = line();
      const startedAtMs = performance.now();
      knob.value = String(200 + (turn % 2) * 400 + turn * 5);
      knob.dispatchEvent(new Event('input', { bubbles: true }));
      while (line() === before) await painted();
      all.push(performance.now() - startedAtMs);
    }
    return all;
  }, TURNS);
  await browser.close();
  return times;
}
