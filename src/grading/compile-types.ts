import { transform } from 'sucrase';
import { type Refusal, refusal } from '#grading/compile-refusal.ts';

/** JavaScript with every line where it was, and the way back from an index of it to one of the reader's text. */
export interface Erased {
  readonly type: 'erased';
  readonly code: string;
  sourceIndex(index: number): number;
}

const ENUM = 'An enum is no erasable TypeScript. Use a union of literals, such as `type Color = "red" | "blue"`.';
const NAMESPACE = 'A namespace is no erasable TypeScript. Write its members at the top of the file.';
const PARAMETER =
  'A parameter property is no erasable TypeScript. Declare the field in the class and assign it in the constructor.';
const OTHER = 'This is TypeScript that has to be rewritten to run, not merely erased. Use plain JavaScript here.';
const SPACE = /\s/;

/** Erases types. TypeScript that would need code in their place, such as an enum, is refused. */
export function eraseTypes(source: string): Erased | Refusal {
  let code: string;
  try {
    code = transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (error) {
    const at = isLocated(error) ? indexAt(source, error.loc.line, error.loc.column) : undefined;
    if (at === undefined) throw error;
    return refusal('syntax', (error as Error).message.replace(/ \(\d+:\d+\)$/, ''), source, at);
  }
  const places = placesOf(code, source);
  if (places.type === 'written') return refuseWritten(source, places.near);
  const namespace = erasedNamespace(source, places.of);
  if (namespace !== undefined) return refusal('not-erasable', NAMESPACE, source, namespace);
  return { type: 'erased', code, sourceIndex: (index) => places.of[index] ?? source.length };
}

/**
 * Where each letter of `code` stands in `source`, if it came about by erasing alone. Otherwise a place in `source` near
 * which something was written.
 */
function placesOf(
  code: string,
  source: string,
): { type: 'erased'; of: Int32Array } | { type: 'written'; near: number } {
  const of = new Int32Array(code.length);
  let from = 0;
  let lineEnd = endOfLine(source, 0);
  for (let at = 0; at < code.length; at++) {
    const letter = code[at]!;
    if (letter === '\n') {
      if (lineEnd === source.length) return { type: 'written', near: from };
      of[at] = lineEnd;
      from = lineEnd + 1;
      lineEnd = endOfLine(source, from);
    } else if (SPACE.test(letter)) {
      of[at] = source[from] === letter ? from++ : from;
    } else {
      const found = source.indexOf(letter, from);
      if (found < 0 || found > lineEnd) return { type: 'written', near: from };
      of[at] = found;
      from = found + 1;
    }
  }
  return { type: 'erased', of };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function refuseWritten(source: string, near: number): Refusal {
  const lineStart = source.lastIndexOf('\n', near - 1) + 1;
  const line = source.slice(lineStart, endOfLine(source, near));
  const enumAt = /\benum\b/.exec(line);
  if (enumAt) return refusal('not-erasable', ENUM, source, lineStart + enumAt.index);
  const constructorAt = source.lastIndexOf('constructor', near);
  const modifier = /\b(?:public|private|protected|readonly|override)\s+[\w$]/.exec(
    source.slice(Math.max(0, constructorAt)),
  );
  if (constructorAt >= 0 && modifier) return refusal('not-erasable', PARAMETER, source, constructorAt + modifier.index);
  return refusal('not-erasable', OTHER, source, near);
}

/** A namespace is dropped silently by the eraser; one that says `declare` is rightly dropped. */
function erasedNamespace(source: string, places: Int32Array): number | undefined {
  for (const found of source.matchAll(/(?<=^\s*|[;{}]\s*|\bexport\s+)(?:namespace|module)\s+[\w$.]+\s*\{/gm)) {
    if (!places.includes(found.index)) return found.index;
  }
  return undefined;
}

function isLocated(
  error: unknown,
): error is Error & { readonly loc: { readonly line: number; readonly column: number } } {
  return error instanceof SyntaxError && 'loc' in error && typeof error.loc === 'object';
}

/** Line and column count from 1. */
function indexAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
