import { type Options, type Program, parse } from 'acorn';
import { cutExports } from '#grading/compile-exports.ts';
import { findForbidden } from '#grading/compile-forbidden.ts';
import { instrument } from '#grading/compile-instrument.ts';
import { applyEdits } from '#grading/compile-edits.ts';
import { type Refusal, refusal } from '#grading/compile-refusal.ts';
import { eraseTypes } from '#grading/compile-types.ts';
import { PROBE } from '#grading/compile-wrap.ts';
import { isStackOverflow, SOURCE_NAME } from '#grading/crash.ts';

/**
 * What `compile` makes of the reader's text: `code` is an ES module whose default export is `($meter) => exports`, with
 * line N of the reader's text on line N. To be loaded with `loadCompiled`.
 */
export interface Compiled {
  readonly type: 'compiled';
  readonly code: string;
  /** 32 bits of the source, from which a seed for random cases is derived. */
  readonly digest: number;
}

const PARSING: Options = { ecmaVersion: 2024, sourceType: 'module', allowHashBang: false, locations: true };
const SOURCE_LETTERS_MAX = 64 * 1024;

/**
 * Strips types, refuses what an exercise may not hold, and writes calls of `$meter` into every loop and function. Pure,
 * and the same in the page and in Node.
 */
export function compile(source: string): Compiled | Refusal {
  if (source.length > SOURCE_LETTERS_MAX) {
    return refusal(
      'too-long',
      `The code has ${source.length} letters; at most ${SOURCE_LETTERS_MAX} are read.`,
      source,
      SOURCE_LETTERS_MAX,
    );
  }
  try {
    return compileErased(source);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return refusal('syntax', 'The code is nested too deeply to be read.', source, 0);
  }
}

function compileErased(source: string): Compiled | Refusal {
  const erased = eraseTypes(source);
  if (erased.type !== 'erased') return erased;
  let program: Program;
  try {
    program = parse(erased.code, PARSING);
  } catch (error) {
    if (!isParseError(error)) throw error;
    return refusal('syntax', error.message.replace(/ \(\d+:\d+\)$/, ''), source, erased.sourceIndex(error.pos));
  }
  const forbidden = findForbidden(program);
  if (forbidden) return refusal(forbidden.cause, forbidden.message, source, erased.sourceIndex(forbidden.at));
  const { edits, names } = cutExports(erased.code, program);
  const body = applyEdits(erased.code, [...instrument(program), ...edits]);
  const exported = names.map(({ local, exported }) => `, ${JSON.stringify(exported)}: ${local}`).join('');
  const code = `export default (${PROBE}) => { ${body}\nreturn { __proto__: null${exported} }; };\n//# sourceURL=${SOURCE_NAME}\n`;
  return { type: 'compiled', code, digest: digestOfText(source) };
}

function isParseError(error: unknown): error is SyntaxError & { readonly pos: number } {
  return error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number';
}

/** FNV-1a over UTF-16 code units. */
function digestOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
