import { build } from 'vite';
import { openBrowser } from './browser.ts';

const FRAMES = 360;
/** A second, in which the browser still compiles what it draws with. */
const SETTLING_FRAMES = 60;
const IN_FLIGHT = 1_000;

/** What frames cost, in milliseconds each. */
export interface FrameTimes {
  /** Processor time of the page's thread: script, style, layout, paint and handing over. Waiting is not in it. */
  readonly workMs: readonly number[];
  /** From its beginning until the compositor has it, on the clock: with waiting for the raster and for other programs. */
  readonly wholeMs: readonly number[];
}

/** Frames with a thousand messages on their way, by the figure's own painter. */
export async function frameTimes(): Promise<FrameTimes> {
  const script = await bundled('tests/bench/site/frames-page.ts');
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 960, height: 720 } });
  await page.setContent(
    '<div class="stage" style="position:relative;width:720px;height:400px"><canvas style="position:absolute"></canvas></div>',
  );
  await page.addScriptTag({ content: script });
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const wholeMs = await page.evaluate(
    ([frames, inFlight]) =>
      (window as unknown as { drawFrames(f: number, n: number): Promise<number[]> }).drawFrames(frames!, inFlight!),
    [FRAMES, IN_FLIGHT],
  );
  const workMs = workOfFrames(await browser.stopTracing());
  await browser.close();
  return { workMs: workMs.slice(SETTLING_FRAMES), wholeMs: wholeMs.slice(SETTLING_FRAMES) };
}

/** The little that is read of an event in Chromium's trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The thread's own time in each task that ran an animation frame; the browser makes the whole frame in that task. */
function workOfFrames(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const tasks = traceEvents.filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur !== undefined);
  return traceEvents
    .filter(({ name }) => name === 'FireAnimationFrame')
    .toSorted((one, other) => one.ts - other.ts)
    .map(({ pid, tid, ts }) => {
      const task = tasks.find(
        (candidate) =>
          candidate.pid === pid && candidate.tid === tid && candidate.ts <= ts && ts < candidate.ts + candidate.dur!,
      );
      if (!task) throw new Error('An animation frame runs in a task.');
      return task.tdur! / 1_000;
    });
}

async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'frames' } },
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('Vite made no script.');
  return first.output[0].code;
}
