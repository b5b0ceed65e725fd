import { indentOf } from '#blocks/assemble.ts';

/** A statement as its lines say it: formatted code tells by indentation what belongs to what. */
export interface Statement {
  /** Its first line, or all of its lines if it can't be taken apart. */
  readonly head: readonly string[];
  /** What stands between its braces; empty if it can't be taken apart. */
  readonly body: readonly Statement[];
  /** The line that ends it, if it can be taken apart. */
  readonly close: string | undefined;
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
}

/** The statements of a formatted text without comments. */
export function statementsOf(lines: readonly string[]): readonly Statement[] {
  const statements: Statement[] = [];
  let at = 0;
  let isApart = false;
  while (at < lines.length) {
    if (lines[at] === '') {
      isApart = true;
      at++;
      continue;
    }
    const end = endOf(lines, at);
    statements.push(statement(lines.slice(at, end), isApart));
    isApart = false;
    at = end;
  }
  return statements;
}

/** All lines of a statement, in order and without empty ones. */
export function linesOf({ head, body, close }: Statement): readonly string[] {
  return [...head, ...body.flatMap(linesOf), ...(close === undefined ? [] : [close])];
}

/** Where the statement that begins at `start` has ended: deeper lines belong to it, and what closes or goes on with it. */
function endOf(lines: readonly string[], start: number): number {
  const indent = indentOf(lines[start]!);
  let end = start + 1;
  while (end < lines.length) {
    const next = lines.slice(end).find((line) => line !== '');
    if (next === undefined || (indentOf(next) <= indent && !goesOn(next, indent))) break;
    end++;
  }
  return end;
}

function goesOn(line: string, indent: number): boolean {
  return indentOf(line) === indent && /^(?:[)}\]]|else\b)/.test(line.trimStart());
}

function statement(lines: readonly string[], isApart: boolean): Statement {
  const indent = indentOf(lines[0]!);
  const own = lines.flatMap((line, index) => (line !== '' && indentOf(line) === indent ? [index] : []));
  const opening = own.at(-2) ?? 0;
  const close = lines.at(-1)!;
  // A signature may take several lines; a statement with an `else` is one thing.
  const isSplit =
    own.length >= 2 &&
    lines[opening]!.endsWith('{') &&
    /^[)}\]]/.test(close.trimStart()) &&
    own.slice(0, -1).every((index) => !/^(?:\}|else\b)/.test(lines[index]!.trimStart())) &&
    opening + 1 < lines.length - 1;
  if (!isSplit) return { head: lines.filter((line) => line !== ''), body: [], close: undefined, isApart };
  return {
    head: lines.slice(0, opening + 1),
    body: statementsOf(lines.slice(opening + 1, -1)),
    close,
    isApart,
  };
}
