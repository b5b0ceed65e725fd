import { openFrame, type PageFrame } from '#sandbox/page-frame.ts';
import type { Job, Report } from '#sandbox/protocol.ts';
import { outOfTime, watch } from '#sandbox/watch.ts';

/** The one way in which a page runs readers' code. Jobs are done one after the other. */
export interface Sandbox {
  /** Makes everything ready, so that the next job starts at once. */
  warm(): Promise<void>;
  /** Does a job. Whatever the reader's code does, there is a report; a rejection is a mistake of ours. */
  run(job: Job): Promise<Report>;
  /** Ends the job under way and those that wait; their reports are of code that took too long. */
  stop(): void;
  /** Stops, and takes the sandbox off the page. */
  close(): void;
}

/** A new frame may fail to start once, on a machine under load; twice is a mistake of ours. */
const ATTEMPTS_MAX = 2;

/** A sandbox for this page. Nothing is loaded before it is warmed or given a job. */
export function createSandbox(): Sandbox {
  return new FrameSandbox();
}

class FrameSandbox implements Sandbox {
  #frame: Promise<PageFrame> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #stopping = new AbortController();

  async warm(): Promise<void> {
    await this.#opened();
  }

  run(job: Job): Promise<Report> {
    this.#isClosed = false;
    const { signal } = this.#stopping;
    const report = this.#last.then(() => this.#attempt(job, signal, 1));
    this.#last = report.catch(() => undefined);
    return report;
  }

  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }

  close(): void {
    this.#isClosed = true;
    this.stop();
    this.#discard();
  }

  async #attempt(job: Job, signal: AbortSignal, tries: number): Promise<Report> {
    if (signal.aborted) return { type: 'verdict', verdict: outOfTime(undefined), printed: [] };
    const frame = await this.#opened();
    const end = await watch(frame, job, signal);
    switch (end.type) {
      case 'reported':
        frame.end();
        return end.report;
      case 'broken':
        frame.end();
        throw new Error(`The sandbox broke: ${end.message}`);
      case 'ended':
        this.#renew();
        return end.report;
      case 'silent':
        this.#renew();
        if (tries < ATTEMPTS_MAX) return this.#attempt(job, signal, tries + 1);
        throw new Error('The sandbox does not start.');
    }
  }

  #opened(): Promise<PageFrame> {
    this.#frame ??= openFrame().catch((error: unknown) => {
      this.#frame = undefined;
      throw error;
    });
    return this.#frame;
  }

  #renew(): void {
    this.#discard();
    if (!this.#isClosed) this.warm().catch(() => undefined);
  }

  #discard(): void {
    this.#frame?.then(
      (frame) => frame.remove(),
      () => undefined,
    );
    this.#frame = undefined;
  }
}
