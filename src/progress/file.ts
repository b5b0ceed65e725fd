import { canonical, isRecord } from '#progress/kind.ts';
import type { Kept } from '#progress/kept.ts';
import { invalid, type Problem } from '#progress/problem.ts';
import { parseJson } from '#progress/reading.ts';

/** Everything of the reader's, as it goes into a file: documents by name, and the texts that could not be read. */
export interface FileContent {
  readonly documents: Readonly<Record<string, unknown>>;
  readonly kept: readonly Kept[];
}

const FORMAT = 'from-one-server progress';
const VERSION = 1;
/** A longer file is not looked at: browsers keep about 5 million characters for a site. */
export const FILE_LENGTH_MAX = 20_000_000;

/** The file's text. */
export function writeFile({ documents, kept }: FileContent, exportedAt: string): string {
  return `${canonical({ format: FORMAT, version: VERSION, exportedAt, documents, kept }, 2)}\n`;
}

/** Looks at the file's frame only; its documents have versions of their own. */
export function readFile(text: string): FileContent | { readonly problem: Problem } {
  if (text.length > FILE_LENGTH_MAX) return { problem: { what: 'too-long', where: '', lengthMax: FILE_LENGTH_MAX } };
  const parsed = parseJson('', text);
  if ('problem' in parsed) return parsed;
  const { data } = parsed;
  if (!isRecord(data) || data['format'] !== FORMAT) return { problem: { what: 'foreign', where: '' } };
  const { version, documents, kept = [] } = data;
  if (typeof version === 'number' && version > VERSION)
    return { problem: { what: 'newer', where: 'version', version, versionKnown: VERSION } };
  if (version !== VERSION) return { problem: invalid('version', `${VERSION}`, version) };
  if (!isRecord(documents)) return { problem: invalid('documents', 'Object', documents) };
  if (!Array.isArray(kept) || !kept.every(isKeptText)) return { problem: invalid('kept', '{ name, text }[]', kept) };
  return { documents, kept };
}

function isKeptText(value: unknown): value is Kept {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['text'] === 'string';
}
