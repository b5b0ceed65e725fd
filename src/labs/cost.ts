import type { KnobValue } from '#engine/knob.ts';
import type { BesideReport, LabRun } from '#labs/report.ts';

/** What the reader sets about the network. */
export interface Network {
  /** There and back, with nothing in it. */
  readonly roundTripMs: number;
  /** Whether the shards of a step are asked at once, or one after another. */
  readonly atOnce: boolean;
}

/** The knobs that are about the network alone: turning one asks no database anything. */
export const NETWORK_KNOBS: readonly string[] = ['roundTripMs', 'asking'];

/** The network that the knobs describe; a lab on one machine has no such knobs. */
export function networkOf(knobs: Readonly<Record<string, KnobValue>>): Network {
  return { roundTripMs: Number(knobs['roundTripMs'] ?? 0.5), atOnce: knobs['asking'] !== 'in-turn' };
}

/** How many instructions a database does in a millisecond. */
export const STEPS_PER_MS = 50_000;

/** What the network carries in a millisecond: a gigabit in a second. */
export const BYTES_PER_MS = 125_000;

/** When a step begins and when its last answer is there. */
export interface StepTime {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A step waits for the one before, and for the slowest of those whom it asks. */
export function timesOf({ steps }: Pick<LabRun, 'steps'>, { roundTripMs, atOnce }: Network): StepTime[] {
  let nowMs = 0;
  return steps.map(({ isRemote, asked }) => {
    const each = asked.map(
      (one) => (isRemote ? roundTripMs : 0) + one.steps / STEPS_PER_MS + (one.bytes + one.sentBytes) / BYTES_PER_MS,
    );
    const fromMs = nowMs;
    nowMs += atOnce ? Math.max(0, ...each) : each.reduce((sum, ms) => sum + ms, 0);
    return { fromMs, untilMs: nowMs };
  });
}

/** What a run has cost, summed over its steps. */
export interface Totals {
  /** Steps that waited for the network. */
  readonly rounds: number;
  /** Statements that were sent. */
  readonly questions: number;
  /** Rows that came over the network. */
  readonly rows: number;
  /** Bytes that went over the network, both ways. */
  readonly bytes: number;
  /** Instructions of all engines together. */
  readonly steps: number;
  /** Rows that were walked over without an index. */
  readonly walked: number;
  /** Rows that were written. */
  readonly changed: number;
  readonly timeMs: number;
}

export function totalsOf(run: Pick<LabRun, 'steps'>, network: Network): Totals {
  const remote = run.steps.filter(({ isRemote, asked }) => isRemote && asked.length > 0);
  const sent = remote.flatMap(({ asked }) => asked);
  const all = run.steps.flatMap(({ asked }) => asked);
  return {
    rounds: remote.length,
    questions: sent.length,
    rows: sum(sent.map(({ rows }) => rows)),
    bytes: sum(sent.map(({ bytes, sentBytes }) => bytes + sentBytes)),
    steps: sum(all.map(({ steps }) => steps)),
    walked: sum(all.map(({ walked }) => walked)),
    changed: sum(all.map(({ changed }) => changed)),
    timeMs: timesOf(run, network).at(-1)?.untilMs ?? 0,
  };
}

/** To find or to write a document costs as much as so many instructions of a database. */
export const STEPS_PER_DOCUMENT = 100;

/** What the web server reads or writes of JSON in a millisecond. */
export const JSON_BYTES_PER_MS = 50_000;

/** What the same has cost with documents. */
export interface DocumentTotals {
  /** Round trips. */
  readonly rounds: number;
  /** Documents that were read. */
  readonly read: number;
  /** Documents that were written. */
  readonly written: number;
  /** Bytes that went over the network, both ways. */
  readonly bytes: number;
  readonly timeMs: number;
}

/** Every call waits for the one before. */
export function documentTotalsOf({ calls }: Pick<BesideReport, 'calls'>, { roundTripMs }: Network): DocumentTotals {
  const documents = sum(calls.map(({ documents }) => documents));
  const written = sum(calls.filter(({ does }) => does === 'put').map(({ documents }) => documents));
  const bytes = sum(calls.map(({ bytes, sentBytes }) => bytes + sentBytes));
  const workMs = (documents * STEPS_PER_DOCUMENT) / STEPS_PER_MS + bytes / JSON_BYTES_PER_MS;
  const timeMs = calls.length * roundTripMs + workMs + bytes / BYTES_PER_MS;
  return { rounds: calls.length, read: documents - written, written, bytes, timeMs };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
