import type { KnobValue } from '#engine/knob.ts';
import type { Refusal } from '#labs/guard.ts';
import type { PlanLine } from '#labs/sqlite.ts';
import type { Datum, LabTarget } from '#labs/sql-lab.ts';
import type { Cell } from '#labs/values.ts';

/** What the reader asks for: a way, with its statements as the reader has written them. */
export interface LabJob {
  readonly way: string;
  readonly texts: readonly string[];
  /** Whom the only step asks, where the reader chooses. */
  readonly to: LabTarget | undefined;
  readonly knobs: Readonly<Record<string, KnobValue>>;
}

export type LabReport =
  | LabRun
  | { readonly type: 'failed'; readonly step: number; readonly shard: number | undefined; readonly message: string }
  | { readonly type: 'refused'; readonly step: number; readonly reason: Refusal }
  /** All the texts were empty. */
  | { readonly type: 'nothing' };

export interface LabRun {
  readonly type: 'ran';
  /** What `:name` stood for. */
  readonly parameters: Readonly<Record<string, Datum>>;
  /** Of every step that was asked; one whose text is empty is left out. */
  readonly steps: readonly StepReport[];
  /** The rows of the last step that has any. */
  readonly answer: TableView | undefined;
  readonly held: Held | undefined;
  /** The same asked of documents, where the way has that. */
  readonly beside?: BesideReport | undefined;
}

/** What the documents answered to the same question. */
export interface BesideReport {
  readonly calls: readonly DocumentCall[];
  /** The rows that they gave, held against those of the tables; undefined where there are none, or others were asked for. */
  readonly held: Held | undefined;
  /** Documents that are not what the tables would make of them now, of all; undefined where the tables no longer say. */
  readonly stale: { readonly stale: number; readonly documents: number } | undefined;
}

/** One round trip to the documents. */
export interface DocumentCall {
  readonly does: 'get' | 'scan' | 'put';
  /** The first key that it names, or the beginning of all. */
  readonly key: string;
  /** How many came back, or were written. */
  readonly documents: number;
  readonly bytes: number;
  readonly sentBytes: number;
}

export interface StepReport {
  /** Its place among the way's steps. */
  readonly step: number;
  /** Whether it went over the network. */
  readonly isRemote: boolean;
  readonly asked: readonly AskedReport[];
  /** What the databases made of the statement; those with the same plan together. */
  readonly plans: readonly { readonly shards: readonly number[]; readonly lines: readonly PlanLine[] }[];
}

/** What one database did for a step, as the engine has counted it. */
export interface AskedReport {
  readonly shard: number;
  readonly rows: number;
  /** Of the rows that came back. */
  readonly bytes: number;
  /** Of the statement and its parameters. */
  readonly sentBytes: number;
  readonly steps: number;
  readonly walked: number;
  readonly changed: number;
}

export interface TableView {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there were, of which the first are here. */
  readonly total: number;
  /** Whether even that is not all: the rest was not fetched. */
  readonly isCut: boolean;
}

/** An answer held against that of one database with everything. */
export interface Held {
  /** Rows of that answer. */
  readonly right: number;
  readonly missing: number;
  /** Rows with the same first column and something else in another. */
  readonly differing: number;
  readonly extra: number;
  /** The first columns of rows shown that differ or are too much. */
  readonly wrong: readonly number[];
}
