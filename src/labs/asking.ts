import { assertNever } from '#engine/assert.ts';
import { byteLength } from '#labs/bytes.ts';
import { shardOf } from '#labs/place.ts';
import type { StepReport } from '#labs/report.ts';
import type { Datum, LabTarget } from '#labs/sql-lab.ts';
import { type Connection, type Executed, quoted } from '#labs/sqlite.ts';
import type { Value } from '#labs/values.ts';

type Gathered = Pick<Executed, 'columns' | 'rows' | 'isCut'>;

/** Whoever asks the shards: hands out statements, gathers rows, and counts what came from where. */
export class Asking {
  readonly steps: StepReport[] = [];
  /** Whether a statement could have changed something on a shard. */
  wrote = false;
  /** The rows of the last step that has any. */
  answer: Gathered | undefined;
  /** Where it is, for whoever tells of a failure. */
  step = 0;
  shard: number | undefined;
  readonly #shards: readonly Connection[];
  readonly #own: Connection;
  readonly #parameters: Record<string, Datum>;
  readonly #kept = new Map<string, Gathered>();

  constructor(shards: readonly Connection[], own: Connection, parameters: Readonly<Record<string, Datum>>) {
    this.#shards = shards;
    this.#own = own;
    this.#parameters = { ...parameters };
  }

  /** Asks whom it concerns, and keeps the rows under `as`: as a table of its own, and their first column as `:as`. */
  ask(step: number, to: LabTarget, sql: string, as: string | undefined): void {
    this.step = step;
    const isRemote = to.type !== 'asker';
    const shards = this.#askedBy(to);
    const done = shards.map((shard) => {
      this.shard = shard;
      return this.#execute(shard, sql);
    });
    this.shard = undefined;
    this.wrote ||= isRemote && done.some(({ wrote }) => wrote);
    const sentBytes = isRemote ? this.#sentBytes(sql) : 0;
    const asked = done.map(({ rows, bytes, steps, walked, changed }, at) => ({
      ...{ shard: shards[at] ?? -1, rows: rows.length, bytes, sentBytes },
      ...{ steps, walked, changed },
    }));
    this.steps.push({ step, isRemote, asked, plans: plansOf(done, shards) });
    this.#keep(gathered(done, shards, this.#shards[0]!, sql), shards, as);
  }

  close(): void {
    this.#own.close();
  }

  #execute(shard: number | undefined, sql: string): Executed {
    return (shard === undefined ? this.#own : this.#shards[shard]!).execute(sql, this.#parameters);
  }

  /** The shards that a step goes to; the asker's own database is nobody's shard. */
  #askedBy(to: LabTarget): (number | undefined)[] {
    switch (to.type) {
      case 'asker':
        return [undefined];
      case 'shards':
        return [...this.#shards.keys()];
      case 'shard':
        return [to.shard];
      case 'home':
        return [shardOf(this.#parameters[to.of], this.#shards.length)];
      case 'holders': {
        const keys = this.#kept.get(to.of)?.rows.map(([key]) => shardOf(key, this.#shards.length));
        return [...new Set(keys)].sort((a, b) => a - b);
      }
      default:
        return assertNever(to);
    }
  }

  #keep(rows: Gathered, shards: readonly (number | undefined)[], as: string | undefined): void {
    if (rows.columns.length === 0) return;
    this.answer = shards.length > 1 && as === undefined ? withShards(rows) : bare(rows);
    if (as === undefined) return;
    const { columns, rows: kept } = bare(rows);
    const names = columns.map((name, at) => (columns.indexOf(name) === at ? name : `${name} ${at + 1}`));
    this.#own.create({ ddl: `CREATE TABLE ${quoted(as)} (${names.map(quoted).join(', ')})`, columns: names }, as, kept);
    this.#kept.set(as, { ...rows, rows: kept });
    this.#parameters[as] = JSON.stringify(kept.map(([key]) => (typeof key === 'bigint' ? String(key) : key)));
  }

  /** The length of a statement and of those parameters that it names. */
  #sentBytes(sql: string): number {
    const named = Object.entries(this.#parameters).filter(([name]) => sql.includes(`:${name}`));
    return named.reduce((sum, [, value]) => sum + byteLength(String(value)), byteLength(sql));
  }
}

/** The rows of all shards one after another, each with its shard's number before it. */
function gathered(
  done: readonly Executed[],
  shards: readonly (number | undefined)[],
  first: Connection,
  sql: string,
): Gathered {
  const rows = done.flatMap((one, at) => one.rows.map((row): Value[] => [(shards[at] ?? 0) + 1, ...row]));
  // Nobody was asked, and still the next step wants to know what the rows would have been called.
  const columns = done[0]?.columns ?? first.columnsOf(sql);
  return { columns, rows, isCut: done.some(({ isCut }) => isCut) };
}

function bare({ columns, rows, isCut }: Gathered): Gathered {
  return { columns, rows: rows.map(([, ...row]) => row), isCut };
}

function withShards({ columns, rows, isCut }: Gathered): Gathered {
  return { columns: ['shard', ...columns], rows, isCut };
}

function plansOf(done: readonly Executed[], shards: readonly (number | undefined)[]): StepReport['plans'] {
  const groups = new Map<string, { shards: number[]; lines: Executed['plan'] }>();
  for (const [at, { plan }] of done.entries()) {
    const key = JSON.stringify(plan);
    const group = groups.get(key) ?? { shards: [], lines: plan };
    groups.set(key, group);
    if (shards[at] !== undefined) group.shards.push(shards[at]);
  }
  return [...groups.values()];
}
