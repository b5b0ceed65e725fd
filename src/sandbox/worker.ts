import type { Trace } from '#engine/trace.ts';
import { type Crash, crashOf } from '#grading/crash.ts';
import { CASE_STEPS_MAX, createMeter, JOB_STEPS_MAX, type Meter } from '#grading/meter.ts';
import type { Verdict } from '#grading/verdict.ts';
import { captureConsole } from '#sandbox/console.ts';
import { perform, type Result } from '#sandbox/perform.ts';
import type { FromWorker, Job, Report } from '#sandbox/protocol.ts';
import { seal } from '#sandbox/seal.ts';

// The worker's entry: takes what it needs for itself, seals the realm, and waits for the port of its one job.

const { console: captured, printed } = captureConsole();
const importModule = takeImport();
const nextTurn = takeTurns();
/** The first exception that nobody caught, such as a rejection that was not awaited. */
let uncaught: Crash | undefined;

addEventListener('error', (event) => {
  uncaught ??= crashOf(event.error);
  event.preventDefault();
});
addEventListener('unhandledrejection', (event) => {
  uncaught ??= crashOf(event.reason);
  event.preventDefault();
});
addEventListener('message', ({ ports: [port] }) => port && serve(port), { once: true });
Object.defineProperty(globalThis, 'console', { value: captured });
seal();

function serve(port: MessagePort): void {
  const tell = (message: FromWorker, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  port.onmessage = ({ data: job }: MessageEvent<Job>) => {
    port.onmessage = null;
    tell({ type: 'began' });
    report(job, tell).then(
      (done) => tell({ type: 'report', report: done }, buffersOf(done)),
      (error: unknown) => tell({ type: 'broken', message: crashOf(error).message }),
    );
  };
}

async function report(job: Job, tell: (message: FromWorker) => void): Promise<Report> {
  let isOverLimit = false;
  const meter = createMeter(
    job.type === 'run' ? JOB_STEPS_MAX : CASE_STEPS_MAX,
    (line, isLimit) => {
      if (isOverLimit) return;
      isOverLimit = isLimit;
      tell({ type: isLimit ? 'over-limit' : 'passing', line });
    },
    JOB_STEPS_MAX,
  );
  return { ...(await resultOf(job, meter)), printed };
}

async function resultOf(job: Job, meter: Meter): Promise<Result> {
  let loading = 0;
  const importCounted = async (code: string): Promise<unknown> => {
    loading++;
    return importModule(code).finally(() => loading--);
  };
  let done: { readonly result: Result; readonly limitLine: number | undefined } | undefined;
  let failure: { readonly error: unknown } | undefined;
  perform(job, meter, importCounted).then(
    (result) => (done = { result, limitLine: meter.limitLine }),
    (error: unknown) => (failure = { error }),
  );
  // With no timers and no messages, code that waits when all promises have gone on waits forever.
  do await nextTurn();
  while (loading > 0);
  await nextTurn();
  if (failure) throw failure.error;
  if (meter.limitLine !== done?.limitLine) return ofVerdict({ type: 'runaway', cause: 'steps', line: meter.limitLine });
  if (!done) return ofVerdict({ type: 'stuck', waitingFor: 'promise' });
  const isGood = done.result.type === 'trace' || done.result.verdict.type === 'passed';
  return isGood && uncaught ? ofVerdict({ type: 'crashed', ...uncaught, evidence: undefined }) : done.result;
}

function ofVerdict(verdict: Verdict): Result {
  return { type: 'verdict', verdict };
}

/** The columns of the traces in a report, which are handed over and not copied. */
function buffersOf(done: Report): ArrayBuffer[] {
  if (done.type === 'trace') return columnsOf(done.trace);
  const { verdict } = done;
  return 'evidence' in verdict && verdict.evidence ? columnsOf(verdict.evidence.trace) : [];
}

function columnsOf({ atMs, untilMs, kind, from, to, subject, value, text }: Trace): ArrayBuffer[] {
  return [atMs, untilMs, kind, from, to, subject, value, text].map(({ buffer }) => buffer as ArrayBuffer);
}

function takeImport(): (code: string) => Promise<unknown> {
  const TakenUrl = URL;
  const TakenBlob = Blob;
  return (code) =>
    import(/* @vite-ignore */ TakenUrl.createObjectURL(new TakenBlob([code], { type: 'text/javascript' })));
}

/** Waits until all promises that can go on have gone on. */
function takeTurns(): () => Promise<void> {
  const later = setTimeout;
  return () => new Promise((resolve) => later(resolve, 0));
}
