import type { LabJob, LabReport } from '#labs/report.ts';
import type { FromLaboratory, Kept, ToLaboratory } from '#laboratory/protocol.ts';

/** What came of a job: a report, or the reader's own ending of it. */
export type Outcome = LabReport | { readonly type: 'stopped' };

/** The one way in which a page runs readers' statements. One job at a time. */
export interface Laboratory {
  /** Whether the engine is there. */
  readonly isWarm: boolean;
  /** Fetches the engine and makes the databases, so that the next job starts at once. */
  warm(): Promise<void>;
  /** Does a job, however long it takes. A rejection is a mistake of ours, or an engine that did not arrive. */
  run(job: LabJob): Promise<Outcome>;
  /** Ends the job under way at once; the databases are as they were before it. */
  stop(): void;
  /** Makes the original databases. */
  reset(): void;
}

/** A laboratory for one figure. Nothing is fetched before it is warmed or given a job. */
export function createLaboratory(labId: string): Laboratory {
  return new WorkerLaboratory(labId);
}

interface Opened {
  readonly worker: Worker;
  readonly ready: Promise<void>;
}

class WorkerLaboratory implements Laboratory {
  isWarm = false;
  readonly #labId: string;
  #opened: Opened | undefined;
  /** The databases after the last job that may have changed them; the originals before there was one. */
  #kept: Kept | undefined;
  #end: (() => void) | undefined;

  constructor(labId: string) {
    this.#labId = labId;
  }

  warm(): Promise<void> {
    return this.#open().ready;
  }

  async run(job: LabJob): Promise<Outcome> {
    const stopped = new Promise<Outcome>((resolve) => {
      this.#end = () => resolve({ type: 'stopped' });
    });
    return Promise.race([stopped, this.#report(job)]);
  }

  stop(): void {
    this.#close();
    this.#end?.();
    // The engine is fetched already, and the reader goes on.
    this.warm().catch(() => undefined);
  }

  reset(): void {
    if (!this.#kept) return;
    this.#kept = undefined;
    this.stop();
  }

  async #report(job: LabJob): Promise<LabReport> {
    const { worker, ready } = this.#open();
    await ready;
    const message = await ask(worker, { type: 'run', job }).catch((error: unknown) => {
      // Whatever state it is in, the next job begins with the databases as they were before this one.
      this.#close();
      throw error;
    });
    if (message.type !== 'reported') throw new Error('The laboratory gives no report.');
    this.#kept = message.kept ?? this.#kept;
    return message.report;
  }

  #open(): Opened {
    if (this.#opened) return this.#opened;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const opening = ask(worker, { type: 'open', labId: this.#labId, kept: this.#kept });
    const ready = opening.then(() => {
      this.isWarm = true;
    });
    const opened = { worker, ready };
    this.#opened = opened;
    ready.catch(() => {
      // The next attempt begins anew.
      if (this.#opened === opened) this.#close();
    });
    return opened;
  }

  #close(): void {
    this.#opened?.worker.terminate();
    this.#opened = undefined;
  }
}

/** Sends a message and waits for its answer. */
function ask(worker: Worker, message: ToLaboratory): Promise<FromLaboratory> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromLaboratory>) => {
        settled.abort();
        if (data.type === 'broken') reject(new Error(`The laboratory broke: ${data.message}`));
        else resolve(data);
      },
      { signal },
    );
    const fail = (): void => {
      settled.abort();
      reject(new Error('The laboratory did not arrive.'));
    };
    worker.addEventListener('error', fail, { signal });
    worker.addEventListener('messageerror', fail, { signal });
    worker.postMessage(message);
  });
}
