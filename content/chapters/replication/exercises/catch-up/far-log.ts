import type { PrimaryLog } from './contract.ts';

/** A primary's log as one object for all the nodes that come back to it, whichever of them is reading. */
export class FarLog {
  readonly log: PrimaryLog;
  #end: PrimaryLog | undefined;

  constructor() {
    const end = (): PrimaryLog => this.#end!;
    this.log = {
      get length() {
        return end().length;
      },
      at: (index) => end().at(index),
    };
  }

  /** From now on it is `end` that is read. */
  leadTo(end: PrimaryLog): void {
    this.#end = end;
  }
}
