import { assert } from '#engine/assert.ts';
import type { Knob, KnobValue } from '#engine/knob.ts';
import type { DocumentsOf, DocumentWay } from '#labs/documents.ts';

/** What a row may hold when it is generated. */
export type Datum = number | string;

/** Rows by table, as one database would hold them. */
export type Tables = Readonly<Record<string, readonly (readonly Datum[])[]>>;

/** A table: how it is created, its columns in order, and the column whose value says which shard holds a row. */
export interface LabTable {
  readonly ddl: string;
  readonly columns: readonly string[];
  readonly placedBy: string;
}

/**
 * Whom a step asks. `home`: the one shard that holds a parameter's rows. `holders`: the shards that hold the keys an earlier
 * step has brought. `shards`: all of them; `shard`: one by its number. `asker`: nobody over the network, but the asker's own database, in which the
 * rows of earlier steps are tables.
 */
export type LabTarget =
  | { readonly type: 'home'; readonly of: string }
  | { readonly type: 'holders'; readonly of: string }
  | { readonly type: 'shards' }
  | { readonly type: 'shard'; readonly shard: number }
  | { readonly type: 'asker' };

/** One statement, to whom it goes, and the name under which later steps know its rows. */
export interface LabStep {
  readonly to: LabTarget;
  readonly sql: string;
  readonly as?: string;
}

/** A way of asking: its steps one after another, each waiting for the one before. */
export interface LabWay {
  readonly steps: readonly LabStep[];
  /**
   * What its answer is held against: `itself`, the same statement on one database with all rows; `page`, the lab's own
   * question on that database.
   */
  readonly heldAgainst?: 'itself' | 'page';
  /** How the same is asked of documents, where the lab keeps them beside its tables. */
  readonly documents?: DocumentWay;
  /** Other texts for its statements, by name; one for each step. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** Whether the reader chooses whom the only step asks. */
  readonly chooses?: boolean;
}

/** A figure in which the reader asks real databases. Everything that it shows is counted by the engine. */
export interface SqlLab {
  /** `chapter/name`, as its folder says. */
  readonly id: string;
  readonly seed: number;
  readonly shards: number;
  readonly tables: Readonly<Record<string, LabTable>>;
  readonly rows: (seed: number) => Tables;
  /** The same data as documents, for a lab that shows both side by side. */
  readonly documents?: DocumentsOf;
  /** Causes that the reader may set: those of the network, and those that `parameters` reads. */
  readonly knobs: Readonly<Record<string, Knob>>;
  /** The values of `:name` in statements. */
  readonly parameters: (rows: Tables, knobs: Readonly<Record<string, KnobValue>>) => Readonly<Record<string, Datum>>;
  /** The question that all ways answer, for one database that holds everything. */
  readonly question: string;
  readonly ways: Readonly<Record<string, LabWay>>;
}

/** Checks what the types can't say, and keeps the names of knobs and ways for the labels. */
export function sqlLab<const Lab extends SqlLab>(lab: Lab): Lab {
  for (const [name, { columns, placedBy }] of Object.entries(lab.tables))
    assert(columns.includes(placedBy), `${lab.id}: ${name} is placed by '${placedBy}', which is none of its columns`);
  for (const [name, way] of Object.entries(lab.ways)) {
    for (const [example, texts] of Object.entries(way.examples))
      assert(texts.length === way.steps.length, `${lab.id}: the example '${example}' of '${name}' lacks a step`);
    assert(!way.documents || lab.documents, `${lab.id}: '${name}' asks documents, and there are none`);
    assert(!way.chooses || way.steps.length === 1, `${lab.id}: '${name}' lets choose, so it has one step`);
  }
  return lab;
}

/** Whether a way only asks, so that it can be asked again by somebody else. */
export function onlyAsks({ heldAgainst, documents }: LabWay): boolean {
  return heldAgainst !== undefined || documents?.columns !== undefined;
}
