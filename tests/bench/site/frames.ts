import { build } from 'vite';
import { openBrowser } from './browser.ts';

const FRAMES = 360;
/** A second, in which the browser still compiles what it draws with. */
const SETTLING_FRAMES = 60;
const IN_FLIGHT = 1_000;

/** Milliseconds that drawing one frame takes with a thousand messages on their way, by the figure's own painter. */
export async function frameTimes(): Promise<readonly number[]> {
  const script = await bundled('tests/bench/site/frames-page.ts');
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 960, height: 720 } });
  await page.setContent(
    '<div class="stage" style="position:relative;width:720px;height:400px"><canvas style="position:absolute"></canvas></div>',
  );
  await page.addScriptTag({ content: script });
  const times = await page.evaluate(
    ([frames, inFlight]) =>
      (window as unknown as { drawFrames(f: number, n: number): Promise<number[]> }).drawFrames(frames!, inFlight!),
    [FRAMES, IN_FLIGHT],
  );
  await browser.close();
  return times.slice(SETTLING_FRAMES);
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
