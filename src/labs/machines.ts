import { assert } from '#engine/assert.ts';
import { Asking } from '#labs/asking.ts';
import { DocumentStore } from '#labs/documents.ts';
import { Refused } from '#labs/guard.ts';
import { hold } from '#labs/hold.ts';
import { split } from '#labs/place.ts';
import type { BesideReport, LabJob, LabReport, TableView } from '#labs/report.ts';
import type { Datum, LabWay, SqlLab, Tables } from '#labs/sql-lab.ts';
import { Connection, type Engine, type Executed, StatementError } from '#labs/sqlite.ts';
import { cellOf, keyOf, type Value } from '#labs/values.ts';

const ROWS_SHOWN_MAX = 20;

/** What came of a job, and whether the data may have changed. */
export interface Done {
  readonly report: LabReport;
  readonly hasWritten: boolean;
}

/** The machines of a lab: one database for each shard, and the documents beside them. A job is done on all of them or on none. */
export class Machines {
  readonly #engine: Engine;
  readonly #lab: SqlLab;
  /** The original rows: parameters are chosen from them, whatever has become of the data. */
  readonly #rows: Tables;
  readonly #shards: readonly Connection[];
  readonly #documents: DocumentStore | undefined;
  /** One database with the rows of all shards, made when and as far as it is needed. */
  #whole: Connection | undefined;
  /** The tables that it has. */
  readonly #gathered = new Set<string>();

  /** Machines with the lab's original rows, or as they were when the images were taken. */
  constructor(engine: Engine, lab: SqlLab, images?: readonly Uint8Array[], documents?: string) {
    this.#engine = engine;
    this.#lab = lab;
    this.#rows = lab.rows(lab.seed);
    this.#shards = images
      ? images.map((image) => new Connection(engine, image))
      : split(lab, this.#rows).map((share) => filled(engine, lab, share));
    assert(this.#shards.length === lab.shards, 'there is an image of every shard');
    if (documents !== undefined) this.#documents = DocumentStore.from(documents);
    else if (lab.documents) this.#documents = DocumentStore.of(lab.documents(this.#rows));
  }

  /** Does a job. Whatever its statements are, either all of them count or nothing has changed. */
  run(job: LabJob): Done {
    const way = this.#wayOf(job);
    if (job.texts.every(isBlank)) return { report: { type: 'nothing' }, hasWritten: false };
    const parameters = this.#lab.parameters(this.#rows, job.knobs);
    const asking = new Asking(this.#shards, new Connection(this.#engine), parameters);
    for (const shard of this.#shards) shard.begin();
    try {
      for (const [at, { to, as }] of way.steps.entries()) {
        if (!isBlank(job.texts[at]!)) asking.ask(at, job.to ?? to, job.texts[at]!, as);
      }
      for (const shard of this.#shards) shard.commit();
    } catch (error) {
      for (const shard of this.#shards) shard.rollBack();
      return { report: failure(error, asking), hasWritten: false };
    } finally {
      asking.close();
    }
    const { answer, steps, wrote } = asking;
    if (wrote) this.#forgetWhole();
    const { beside, hasWritten } = this.#askDocuments(way, parameters, answer);
    const right = answer && this.#rightRows(way, job, parameters, answer.columns);
    const held = right && hold(answer.rows, right, ROWS_SHOWN_MAX);
    const report = { type: 'ran', parameters, steps, answer: answer && viewOf(answer), held, beside } as const;
    return { report, hasWritten: wrote || hasWritten };
  }

  /** All documents as a text, to make the same again; undefined where there are none. */
  documents(): string | undefined {
    return this.#documents?.image();
  }

  /** The databases as bytes, to make the same machines again. */
  images(): Uint8Array<ArrayBuffer>[] {
    return this.#shards.map((shard) => shard.image());
  }

  close(): void {
    this.#forgetWhole();
    for (const shard of this.#shards) shard.close();
  }

  #wayOf({ way: name, texts }: LabJob): LabWay {
    const way = this.#lab.ways[name];
    assert(way && way.steps.length === texts.length, `${this.#lab.id} has no way '${name}' of ${texts.length} steps`);
    return way;
  }

  /** Asks the documents the same, and holds what they say against what the tables have said. */
  #askDocuments(
    { documents: way }: LabWay,
    parameters: Readonly<Record<string, Datum>>,
    answer: Asking['answer'],
  ): { readonly beside: BesideReport | undefined; readonly hasWritten: boolean } {
    if (!way || !this.#documents) return { beside: undefined, hasWritten: false };
    const rows = way.ask(this.#documents, parameters);
    const isSameQuestion = way.columns !== undefined && answer?.columns.join() === way.columns.join();
    const held = isSameQuestion ? hold(rows, answer.rows, ROWS_SHOWN_MAX) : undefined;
    const { calls, hasWritten } = this.#documents.commit();
    return { beside: { calls, held, stale: this.#stale() }, hasWritten };
  }

  #stale(): BesideReport['stale'] {
    try {
      const tables = Object.entries(this.#lab.tables).map(([name, { columns }]) => {
        const rows = this.#shards.flatMap((shard) => shard.rowsOf(name, columns));
        return [name, rows.map((row) => row.map(datumOf))] as const;
      });
      return this.#documents!.stale(this.#lab.documents!(Object.fromEntries(tables)));
    } catch (error) {
      // The reader has taken a table or a column away.
      if (error instanceof StatementError) return undefined;
      throw error;
    }
  }

  /** The rows that one database with everything would answer, if it can be asked the same. */
  #rightRows(
    { heldAgainst }: LabWay,
    { texts }: LabJob,
    parameters: Readonly<Record<string, Datum>>,
    columns: readonly string[],
  ): Executed['rows'] | undefined {
    if (!heldAgainst) return undefined;
    try {
      const text = heldAgainst === 'itself' ? texts.at(-1)! : this.#lab.question;
      const whole = this.#wholeFor(text);
      // Nothing that a reader writes stays in it.
      whole.begin();
      const right = whole.execute(text, parameters);
      return right.isCut || right.columns.join() !== columns.join() ? undefined : right.rows;
    } catch (error) {
      // The reader has made what one database can't hold or answer: a key twice, a table without its columns.
      if (error instanceof Refused || error instanceof StatementError) return undefined;
      throw error;
    } finally {
      this.#whole?.rollBack();
    }
  }

  /** The database with everything, as far as a text needs it. */
  #wholeFor(text: string): Connection {
    this.#whole ??= new Connection(this.#engine);
    for (const [name, table] of Object.entries(this.#lab.tables)) {
      if (this.#gathered.has(name) || !text.toLowerCase().includes(name)) continue;
      const rows = this.#shards.flatMap((shard) => shard.rowsOf(name, table.columns));
      this.#whole.create(table, name, rows);
      this.#gathered.add(name);
    }
    return this.#whole;
  }

  #forgetWhole(): void {
    this.#whole?.close();
    this.#whole = undefined;
    this.#gathered.clear();
  }
}

/** A value as rows are generated; what they never hold, by a name that is like nothing they do. */
function datumOf(value: Value): Datum {
  return typeof value === 'number' || typeof value === 'string' ? value : keyOf(value);
}

function filled(
  engine: Engine,
  lab: SqlLab,
  rows: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Connection {
  const connection = new Connection(engine);
  connection.begin();
  for (const [name, table] of Object.entries(lab.tables)) connection.create(table, name, rows[name]!);
  connection.commit();
  return connection;
}

function isBlank(text: string): boolean {
  return text.trim() === '' || /^(?:\s|;|--[^\n]*(?:\n|$))*$/.test(text);
}

function failure(error: unknown, { step, shard }: Asking): LabReport {
  if (error instanceof Refused) return { type: 'refused', step, reason: error.reason };
  if (error instanceof StatementError) return { type: 'failed', step, shard, message: error.message };
  throw error;
}

function viewOf({ columns, rows, isCut }: NonNullable<Asking['answer']>): TableView {
  return {
    columns,
    rows: rows.slice(0, ROWS_SHOWN_MAX).map((row) => row.map(cellOf)),
    total: rows.length,
    isCut,
  };
}
