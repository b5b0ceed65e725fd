const LETTERS_MAX = 60;

/**
 * A value as a reader would write it: `"a"`, `0`, `undefined`. Never runs the reader's code: an object is only called one,
 * since its getters could do anything.
 */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > LETTERS_MAX ? `${value.slice(0, LETTERS_MAX)}…` : value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${String(value)}n`;
    case 'object':
      return value === null ? 'null' : 'an object';
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    case 'boolean':
    case 'undefined':
      return String(value);
  }
}

/** A value as a label has room for: text without its quotes, unless there is nothing between them. */
export function word(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value.slice(0, LETTERS_MAX) : show(value);
}
