/** What a column of a row can hold, as the engine hands it over. */
export type Value = null | number | bigint | string | Uint8Array;

/** A value cut down to what a table can show. */
export type Cell =
  | null
  | number
  | string
  | { readonly type: 'integer'; readonly text: string }
  | { readonly type: 'long'; readonly start: string; readonly letters: number }
  | { readonly type: 'blob'; readonly start: string; readonly bytes: number };

const LETTERS_MAX = 60;
const BLOB_BYTES_MAX = 12;

/** A value as it is shown: long texts and bytes only by their beginning and their length. */
export function cellOf(value: Value): Cell {
  if (typeof value === 'bigint') return { type: 'integer', text: String(value) };
  if (value instanceof Uint8Array) {
    const start = Array.from(value.subarray(0, BLOB_BYTES_MAX), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { type: 'blob', start, bytes: value.length };
  }
  if (typeof value !== 'string' || value.length <= LETTERS_MAX) return value;
  return { type: 'long', start: value.slice(0, LETTERS_MAX), letters: value.length };
}

/** A text that two values share only if they are equal. */
export function keyOf(value: Value): string {
  if (value instanceof Uint8Array) return `blob ${value.join(' ')}`;
  return value === null ? 'null' : `${typeof value === 'string' ? 'text' : 'number'} ${String(value)}`;
}
