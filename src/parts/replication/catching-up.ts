import { assert } from '#engine/assert.ts';

/** An entry of a log, as code that mends logs sees it. */
export interface LogEntry {
  readonly index: number;
  readonly epoch: number;
  readonly value: string;
}

/** The log of the primary, to read. */
export interface PrimaryLog {
  readonly length: number;
  at(index: number): LogEntry | undefined;
}

/** The log of the node that came back, to mend. */
export interface StaleNode extends PrimaryLog {
  cut(index: number): void;
  append(entry: LogEntry): void;
  report(entry: LogEntry): void;
}

/** Brings a stale node's log in line with the primary's; a reader's own may stand here. */
export type CatchUp = (node: StaleNode, primary: PrimaryLog) => void;

/** One thing that was done to the stale node's log. */
export type Mending =
  | { readonly type: 'cut'; readonly index: number }
  | { readonly type: 'append'; readonly epoch: number }
  | { readonly type: 'report'; readonly index: number; readonly epoch: number };

/** What `catchUp` does to a log when it meets the primary's; logs are given as the epochs of their entries. */
export function mendingsOf(catchUp: CatchUp, own: readonly number[], primary: readonly number[]): readonly Mending[] {
  const epochs = [...own];
  const mendings: Mending[] = [];
  const node: StaleNode = {
    get length() {
      return epochs.length;
    },
    at: (index) => entryAt(epochs, index),
    cut(index) {
      epochs.length = Math.min(epochs.length, Math.max(0, index - 1));
      mendings.push({ type: 'cut', index });
    },
    append({ index, epoch }) {
      assert(index === epochs.length + 1, `the next entry is number ${epochs.length + 1}, not ${index}`);
      epochs.push(epoch);
      mendings.push({ type: 'append', epoch });
    },
    report: ({ index, epoch }) => void mendings.push({ type: 'report', index, epoch }),
  };
  catchUp(node, { length: primary.length, at: (index) => entryAt(primary, index) });
  return mendings;
}

function entryAt(epochs: readonly number[], index: number): LogEntry | undefined {
  const epoch = epochs[index - 1];
  return epoch === undefined ? undefined : { index, epoch, value: `write ${index} of epoch ${epoch}` };
}
