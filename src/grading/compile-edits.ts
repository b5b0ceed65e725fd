/** A change of a text: what stands from `from` to `to` gives way to `text`. An insertion has `from` equal to `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text after all edits. They may not overlap; insertions at one place come out in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}

/** The line breaks of a text and nothing else: what takes the place of cut code, so that lines keep their numbers. */
export function lineBreaks(text: string): string {
  return text.replace(/[^\n\r\u2028\u2029]+/g, '');
}
