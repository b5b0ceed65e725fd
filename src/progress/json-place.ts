/** Where a text stops being JSON. Line and column count from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
  /** The text is cut off here; all before could be the beginning of JSON. */
  readonly isEnd: boolean;
}

/**
 * The first token that can't stand where it stands, or the end of a text that is cut off; `undefined` for JSON.
 * Browsers' own messages mostly don't tell the place, and never in Korean.
 */
export function placeOfJsonFault(text: string): JsonPlace | undefined {
  const open: string[] = [];
  let due: Due | undefined = 'value';
  let at = matchAt(BLANKS, text, 0).length;
  while (at < text.length) {
    const token = matchAt(TOKEN, text, at);
    due = token === '' ? undefined : dueAfter(token, due, open);
    if (due === undefined) {
      const isEnd = token === '' && matchAt(UNFINISHED, text, at) !== '';
      return place(text, isEnd ? text.length : at, isEnd);
    }
    at += token.length;
    at += matchAt(BLANKS, text, at).length;
  }
  return due === 'end' ? undefined : place(text, at, true);
}

/** `…-or-close` stands just behind an opening bracket. */
type Due = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

const BLANKS = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** The beginning of a string, number or word that the text's end cuts off. */
const UNFINISHED =
  /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrtu])*\\?$|-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?$|[tfn][a-z]{0,3}$/y;

/** What is due behind a token; `undefined` where the token itself wasn't. Opens and closes brackets. */
function dueAfter(token: string, due: Due, open: string[]): Due | undefined {
  if (due === 'end') return undefined;
  if (token === open.at(-1) && due.endsWith('-or-close')) {
    open.pop();
    return behindValue(open);
  }
  if (due === 'comma-or-close') return token !== ',' ? undefined : open.at(-1) === '}' ? 'key' : 'value';
  if (due === 'colon') return token === ':' ? 'value' : undefined;
  if (due.startsWith('key')) return token.startsWith('"') ? 'colon' : undefined;
  if ('}],:'.includes(token)) return undefined;
  if (token !== '{' && token !== '[') return behindValue(open);
  open.push(token === '{' ? '}' : ']');
  return token === '{' ? 'key-or-close' : 'value-or-close';
}

function behindValue(open: readonly string[]): Due {
  return open.length > 0 ? 'comma-or-close' : 'end';
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function place(text: string, at: number, isEnd: boolean): JsonPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, isEnd };
}
