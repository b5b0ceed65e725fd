/** A text as it is cut: what is given, and the lines that are put in order, without comments. */
export interface SourceText {
  /** Imports and types, with their comments. */
  readonly given: string;
  readonly lines: readonly string[];
}

const GIVEN = /^(?:import|interface|type|export (?:interface|type))\b/;

/** Parts a formatted text into the imports and types at its top and the rest, which loses its comments. */
export function sourceText(source: string): SourceText {
  const lines = source.trimEnd().split('\n');
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (GIVEN.test(line)) end = endOfTop(lines, at);
    else if (line !== '' && !isComment(line) && at >= end) break;
  }
  return { given: lines.slice(0, end).join('\n'), lines: withoutComments(lines.slice(end)) };
}

function endOfTop(lines: readonly string[], start: number): number {
  const isEnd = (line: string): boolean => /^\}|;$/.test(line) && !/^\s/.test(line);
  const end = lines.findIndex((line, at) => at >= start && isEnd(line));
  return end < 0 ? lines.length : end + 1;
}

function isComment(line: string): boolean {
  return /^\s*(?:\/\/|\/\*|\*\/|\* |\*$)/.test(line);
}

/** Leaves out lines of comments, empty lines beside each other, and those at the ends. */
function withoutComments(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line) => !isComment(line));
  const first = kept.findIndex((line) => line !== '');
  return kept.filter((line, at) => at >= first && (line !== '' || (kept[at + 1] ?? '') !== ''));
}
