import init, { type Database, type PreparedStatement, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { Refused, refusalOf, type Refusal } from '#labs/guard.ts';
import type { Datum, LabTable } from '#labs/sql-lab.ts';
import type { Value } from '#labs/values.ts';

/** A line of a plan, and how deep it stands under the others. */
export interface PlanLine {
  readonly depth: number;
  readonly text: string;
}

/** What came of a reader's text, and what the engine counted while it ran. */
export interface Executed {
  /** Of the last statement that has any. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether there were more rows than are ever fetched. */
  readonly isCut: boolean;
  /** The length of all fetched values as text, as most databases send them. */
  readonly bytes: number;
  readonly plan: readonly PlanLine[];
  /** Instructions of the engine's virtual machine. */
  readonly steps: number;
  /** Rows that were walked over because no index led to them. */
  readonly walked: number;
  /** Rows inserted, changed or deleted. */
  readonly changed: number;
  /** Whether it could have changed something. */
  readonly wrote: boolean;
}

/** A statement that the engine does not run, in the engine's words. */
export class StatementError extends Error {}

const ROWS_MAX = 5_000;
const FETCHED_BYTES_MAX = 4_000_000;
const TEXT_BYTES_MAX = 1_000_000;
const SQL_BYTES_MAX = 20_000;
const PAGES_MAX = 2_048;
// Rows that are handed over in one text: half as long as handing over each value.
const ROWS_TOGETHER = 500;
const LETTERS_TOGETHER_MAX = 300_000;
const HEAP_BYTES_MAX = 256 * 1024 * 1024;

export type Engine = Sqlite3Static;

/** Fetches and starts the engine. */
export async function startEngine(): Promise<Engine> {
  // Files are of no use here, and asking for them would only make the engine warn that it has none. Failures are told to the
  // reader, not to the console.
  const vfs = { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, 'opfs-sahpool': true, kvvfs: true };
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs }, warn: () => undefined } });
  return await init();
}

/** One database in memory. What a reader writes runs in `execute`, between `begin` and `commit` or `rollBack`. */
export class Connection {
  readonly #engine: Engine;
  readonly #database: Database;
  #isGuarded = false;
  #refused: Refusal | undefined;

  constructor(engine: Engine, image?: Uint8Array) {
    this.#engine = engine;
    this.#database = new engine.oo1.DB(':memory:');
    if (image) this.#fill(image);
    const { capi } = engine;
    capi.sqlite3_db_config(this.#database, capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0);
    capi.sqlite3_limit(this.#database, capi.SQLITE_LIMIT_LENGTH, TEXT_BYTES_MAX);
    capi.sqlite3_limit(this.#database, capi.SQLITE_LIMIT_SQL_LENGTH, SQL_BYTES_MAX);
    this.#database.exec(`PRAGMA max_page_count = ${PAGES_MAX}; PRAGMA hard_heap_limit = ${HEAP_BYTES_MAX}`);
    capi.sqlite3_set_authorizer(this.#database, (_, action, name) => this.#authorise(action, name), 0);
  }

  /** Creates a table and fills it; a StatementError if its rows don't fit. */
  create({ ddl, columns }: Pick<LabTable, 'ddl' | 'columns'>, name: string, rows: readonly (readonly Value[])[]): void {
    this.#asked(() => this.#database.exec(ddl));
    const many = this.#prepare(
      `INSERT INTO ${quoted(name)} SELECT ${columns.map((_, at) => `value ->> ${at}`).join(', ')} FROM json_each(?)`,
    );
    const one = this.#prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
    try {
      for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
        const together = rows.slice(at, at + ROWS_TOGETHER);
        const text = together.every((row) => row.every(isPlain)) ? JSON.stringify(together) : undefined;
        if (text !== undefined && text.length < LETTERS_TOGETHER_MAX) this.#asked(() => many.bind(1, text).stepReset());
        else for (const row of together) this.#asked(() => one.bind([...row]).stepReset());
      }
    } finally {
      many.finalize();
      one.finalize();
    }
  }

  /** Every row of a table of the lab, in the order of its columns. */
  rowsOf(name: string, columns: readonly string[]): Value[][] {
    const sql = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}`;
    return this.#asked(() => this.#database.selectArrays(sql)) as Value[][];
  }

  begin(): void {
    this.#database.exec('BEGIN');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  /** Undoes everything since `begin`; a statement may have done so itself. */
  rollBack(): void {
    if (this.#engine.capi.sqlite3_get_autocommit(this.#database) === 0) this.#database.exec('ROLLBACK');
  }

  /** Runs every statement of a text. Throws a Refused or a StatementError; what ran before that is for `rollBack`. */
  execute(sql: string, parameters: Readonly<Record<string, Datum>>): Executed {
    this.#isGuarded = true;
    try {
      let done: Executed = nothingDone;
      for (let rest = withoutLead(sql); rest !== '';) {
        const statement = this.#prepare(rest);
        try {
          const text = this.#engine.capi.sqlite3_sql(statement);
          done = joined(done, this.#run(statement, text, parameters));
          rest = withoutLead(rest.slice(text.length));
        } finally {
          statement.finalize();
        }
      }
      return done;
    } finally {
      this.#isGuarded = false;
    }
  }

  /** The names of the columns that a text's first statement would give. */
  columnsOf(sql: string): readonly string[] {
    const statement = this.#prepare(withoutLead(sql));
    const names = namesOf(statement);
    statement.finalize();
    return names;
  }

  /** The whole database as bytes, to make the same one again. */
  image(): Uint8Array<ArrayBuffer> {
    return this.#engine.capi.sqlite3_js_db_export(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  #run(statement: PreparedStatement, text: string, parameters: Readonly<Record<string, Datum>>): Executed {
    const { capi } = this.#engine;
    const plan = capi.sqlite3_stmt_isexplain(statement) === 0 ? this.#plan(text) : [];
    this.#bind(statement, parameters);
    const before = capi.sqlite3_total_changes(this.#database);
    const columns = namesOf(statement);
    const rows: Value[][] = [];
    let bytes = 0;
    let isCut = false;
    while (this.#step(statement)) {
      if (rows.length === ROWS_MAX || bytes > FETCHED_BYTES_MAX) {
        isCut = true;
        break;
      }
      const row = columns.map((_, at) => capi.sqlite3_column_js(statement, at) as Value);
      rows.push(row);
      for (const at of columns.keys()) bytes += capi.sqlite3_column_bytes(statement, at);
    }
    return {
      ...{ columns, rows, isCut, bytes, plan },
      steps: capi.sqlite3_stmt_status(statement, capi.SQLITE_STMTSTATUS_VM_STEP, 0),
      walked: capi.sqlite3_stmt_status(statement, capi.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0),
      changed: capi.sqlite3_total_changes(this.#database) - before,
      wrote: !capi.sqlite3_stmt_readonly(statement),
    };
  }

  #prepare(sql: string): PreparedStatement {
    return this.#asked(() => this.#database.prepare(sql));
  }

  #step(statement: PreparedStatement): boolean {
    return this.#asked(() => statement.step());
  }

  #plan(text: string): PlanLine[] {
    const statement = this.#prepare(`EXPLAIN QUERY PLAN ${text}`);
    const lines: PlanLine[] = [];
    const depths = new Map<Value, number>();
    try {
      while (this.#step(statement)) {
        const [id, parent, , detail] = statement.get([]) as Value[];
        const depth = (depths.get(parent!) ?? -1) + 1;
        depths.set(id!, depth);
        lines.push({ depth, text: String(detail) });
      }
    } finally {
      statement.finalize();
    }
    return lines;
  }

  #bind(statement: PreparedStatement, parameters: Readonly<Record<string, Datum>>): void {
    const { capi } = this.#engine;
    const count = capi.sqlite3_bind_parameter_count(statement);
    for (let at = 1; at <= count; at++) {
      const name = capi.sqlite3_bind_parameter_name(statement, at);
      const value = parameters[name?.slice(1) ?? ''];
      if (value === undefined) {
        const known = Object.keys(parameters).map((one) => `:${one}`);
        throw new StatementError(`no such parameter: ${name ?? '?'} (there are ${known.join(', ')})`);
      }
      this.#asked(() => statement.bind(at, value));
    }
  }

  /** What the engine throws, as one of ours. */
  #asked<Answer>(ask: () => Answer): Answer {
    this.#refused = undefined;
    try {
      return ask();
    } catch (error) {
      if (this.#refused) throw new Refused(this.#refused);
      if (!(error instanceof this.#engine.SQLite3Error)) throw error;
      throw new StatementError(this.#engine.capi.sqlite3_errmsg(this.#database));
    }
  }

  #authorise(action: number, name: string | 0): number {
    const { capi } = this.#engine;
    const refusal = this.#isGuarded ? refusalOf(capi, action, name || null) : undefined;
    this.#refused ??= refusal;
    return refusal ? capi.SQLITE_DENY : capi.SQLITE_OK;
  }

  #fill(image: Uint8Array): void {
    const { capi, wasm } = this.#engine;
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
    const address = wasm.allocFromTypedArray(image);
    this.#database.checkRc(
      capi.sqlite3_deserialize(this.#database, 'main', address, image.length, image.length, flags),
    );
  }
}

const nothingDone: Executed = {
  ...{ columns: [], rows: [], isCut: false, bytes: 0, plan: [] },
  ...{ steps: 0, walked: 0, changed: 0, wrote: false },
};

/** Two statements of one text: counts add up, rows are those of the last that has columns. */
function joined(before: Executed, after: Executed): Executed {
  const shown = after.columns.length > 0 ? after : before;
  return {
    ...{ columns: shown.columns, rows: shown.rows, isCut: shown.isCut },
    bytes: before.bytes + after.bytes,
    plan: [...before.plan, ...after.plan],
    steps: before.steps + after.steps,
    walked: before.walked + after.walked,
    changed: before.changed + after.changed,
    wrote: before.wrote || after.wrote,
  };
}

/** Without the blanks, semicolons and comments before the next statement. */
function withoutLead(sql: string): string {
  return sql.replace(/^(?:[\s;]|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))+/, '');
}

function namesOf(statement: PreparedStatement): readonly string[] {
  return statement.columnCount > 0 ? statement.getColumnNames([]) : [];
}

/** Whether JSON carries a value as it is. */
function isPlain(value: Value): boolean {
  return typeof value === 'string' ? !value.includes('\0') : Number.isFinite(value);
}

/** A name as SQL writes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
