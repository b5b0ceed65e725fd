/** Why a statement is not passed on to the engine: it would reach past its own undoing, or past the data it was handed. */
export type Refusal = 'transaction' | 'attach' | 'pragma' | 'temporary' | 'module';

/** A statement that the guard has refused. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** The engine's numbers for what a statement wants to do, by SQLite's names. */
export type ActionCodes = Readonly<
  Record<`SQLITE_${(typeof REFUSED)[number][0]}` | 'SQLITE_PRAGMA' | 'SQLITE_DENY' | 'SQLITE_OK', number>
>;

const REFUSED = [
  ['TRANSACTION', 'transaction'],
  ['SAVEPOINT', 'transaction'],
  ['ATTACH', 'attach'],
  ['DETACH', 'attach'],
  ['CREATE_TEMP_INDEX', 'temporary'],
  ['CREATE_TEMP_TABLE', 'temporary'],
  ['CREATE_TEMP_TRIGGER', 'temporary'],
  ['CREATE_TEMP_VIEW', 'temporary'],
  ['CREATE_VTABLE', 'module'],
  ['DROP_VTABLE', 'module'],
] as const satisfies readonly (readonly [string, Refusal])[];

/** Pragmas that only tell, whatever they are handed. */
const TELLING = new Set(
  'table_info table_xinfo table_list index_list index_info index_xinfo foreign_key_list quick_check integrity_check'.split(
    ' ',
  ),
);

/** Whether an action may be done; undefined if it may. */
export function refusalOf(codes: ActionCodes, action: number, name: string | null): Refusal | undefined {
  if (action === codes.SQLITE_PRAGMA) return TELLING.has(String(name).toLowerCase()) ? undefined : 'pragma';
  return REFUSED.find(([code]) => codes[`SQLITE_${code}`] === action)?.[1];
}
