import type { Verdict } from '#grading/verdict.ts';
import type { PageFrame } from '#sandbox/page-frame.ts';
import type { FromWorker, Job, Report } from '#sandbox/protocol.ts';

/** How a job ended, as seen from the page. After `reported` and `broken` the frame is fit for another. */
export type End =
  | { readonly type: 'reported'; readonly report: Report }
  /** It had to be ended from outside. */
  | { readonly type: 'ended'; readonly report: Report }
  /** The worker never began. */
  | { readonly type: 'silent' }
  | { readonly type: 'broken'; readonly message: string };

/** What the worker is given to begin; a new one takes tens of milliseconds. */
const BEGIN_MS_MAX = 2_500;
/** What a job may take. */
const JOB_MS_MAX = 4_000;
/** How long code that is over its limit may go on to explain itself. */
const GRACE_MS = 500;
const BEAT_MS = 250;
/** A frame shares its process with its worker, not its thread: silence for so long means that the process is gone. */
const SILENCE_MS_MAX = 1_500;
/** The same at the end of a job's time, when a dying process is likelier than a slow one. */
const DOUBT_MS_MAX = 750;

/** Hands a job to the frame and stays with it until it has reported or must be ended. */
export function watch(frame: PageFrame, job: Job, signal: AbortSignal): Promise<End> {
  const port = frame.begin(job);
  return new Promise((resolve) => {
    const ending = new AbortController();
    let line: number | undefined;
    let timer = setTimeout(() => settle({ type: 'silent' }), BEGIN_MS_MAX);
    const settle = (end: End): void => {
      clearTimeout(timer);
      port.close();
      ending.abort();
      resolve(end);
    };
    const endWith = (verdict: Verdict): void =>
      settle({ type: 'ended', report: { type: 'verdict', verdict, printed: [] } });
    const after = (timeMs: number, act: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(act, timeMs);
    };
    const endAsFound = (isAlive: boolean): void => endWith(isAlive ? outOfTime(line) : outOfMemory(line));
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.type) {
        case 'began':
          after(JOB_MS_MAX, () => void frame.answersWithin(DOUBT_MS_MAX).then(endAsFound));
          void silence(frame, ending.signal).then(() => endAsFound(false));
          return;
        case 'passing':
          line = data.line;
          return;
        case 'over-limit':
          line = data.line;
          after(GRACE_MS, () => endWith({ type: 'runaway', cause: 'steps', line }));
          return;
        case 'report':
        case 'broken':
          settle(data.type === 'report' ? { type: 'reported', report: data.report } : data);
          return;
      }
    };
    signal.addEventListener('abort', () => endWith(outOfTime(line)), { signal: ending.signal });
  });
}

/** Ends when the frame has stopped answering, or once `until` is aborted. */
async function silence(frame: PageFrame, until: AbortSignal): Promise<void> {
  while (!until.aborted && (await frame.answersWithin(SILENCE_MS_MAX))) {
    await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
  }
}

/** What is said of code that was ended because it went on for too long. */
export function outOfTime(line: number | undefined): Verdict {
  return { type: 'runaway', cause: 'time', line };
}

function outOfMemory(line: number | undefined): Verdict {
  return {
    type: 'crashed',
    cause: 'memory',
    message: 'More memory was asked for than there is.',
    line,
    evidence: undefined,
  };
}
