/**
 * Why something of the reader's could not be read or kept, as data: the page says it in the reader's language.
 * `where` is the document, then the path inside it, joined by dots; `''` is the file itself.
 */
export type Problem =
  /** `placeOfJsonFault` tells where in the text. */
  | { readonly what: 'not-json'; readonly where: string }
  /** It isn't progress of this course, or a document of a sort that this version doesn't know. */
  | { readonly what: 'foreign'; readonly where: string }
  /** A later version of the course wrote it. */
  | { readonly what: 'newer'; readonly where: string; readonly version: number; readonly versionKnown: number }
  | { readonly what: 'invalid'; readonly where: string; readonly expected: string; readonly got: string }
  | { readonly what: 'too-long'; readonly where: string; readonly lengthMax: number }
  /** An unreadable text that an import brought could not be kept aside. */
  | { readonly what: 'no-room'; readonly where: string };

/** `value` where `expected` was due; long values are cut. */
export function invalid(where: string, expected: string, value: unknown): Problem {
  const got = JSON.stringify(value) ?? 'undefined';
  return { what: 'invalid', where, expected, got: got.length > 60 ? `${got.slice(0, 60)}…` : got };
}
