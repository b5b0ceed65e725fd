import { Recorder } from '#engine/recorder.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { StagePainter } from '#islands/figure/stage-painter.ts';

const KINDS = ['request', 'reply', 'lookup', 'hit', 'query', 'rows'];
const WAY_MS = 500;

/**
 * Draws frames of a trace in which `inFlight` messages are on their way at any time; answers what each took of the page's
 * thread, from its beginning until it was handed to the compositor.
 */
async function drawFrames(frames: number, inFlight: number): Promise<number[]> {
  const painter = new StagePainter(document.querySelector<HTMLElement>('.stage')!, scenario);
  const durationMs = (frames * 1000) / 60;
  const recorder = new Recorder(Object.keys(scenario.nodes), KINDS, 1_000_000);
  const gapMs = WAY_MS / inFlight;
  for (let at = 0; at * gapMs < durationMs + WAY_MS; at++) {
    recorder.add(at * gapMs, at * gapMs + WAY_MS, at % KINDS.length, at % 3, (at + 1) % 3, at, 0);
  }
  painter.show(recorder.finish(durationMs + WAY_MS, 'finished'));
  const times: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame);
    const startedAtMs = performance.now();
    painter.paint(WAY_MS + (frame * 1000) / 60);
    await afterFrame();
    times.push(performance.now() - startedAtMs);
  }
  return times;
}

/** A message that is posted while a frame is made arrives when it has been made. */
function afterFrame(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

const scenario = {
  nodes: {
    a: { look: 'client', x: 10, y: 50 },
    b: { look: 'server', x: 50, y: 20 },
    c: { look: 'database', x: 90, y: 80 },
  },
} as unknown as AnyScenario;

Object.assign(window, { drawFrames });
