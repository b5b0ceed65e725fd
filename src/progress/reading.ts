import * as v from 'valibot';
import { type Entries, isRecord, type Kind } from '#progress/kind.ts';
import { invalid, type Problem } from '#progress/problem.ts';

/** What became of a document: entries that can't be read are left out, each with its problem. */
export type Reading<T> =
  | { readonly type: 'read'; readonly entries: Entries<T>; readonly problems: readonly Problem[] }
  | { readonly type: 'newer'; readonly problem: Problem };

/** Parses JSON, or says that it isn't any. */
export function parseJson(where: string, text: string): { readonly data: unknown } | { readonly problem: Problem } {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { problem: { what: 'not-json', where } };
  }
}

/** Reads the text of a document called `where`. */
export function readText<T>(kind: Kind<T>, where: string, text: string): Reading<T> {
  const parsed = parseJson(where, text);
  return 'problem' in parsed ? unreadable(parsed.problem) : readDocument(kind, where, parsed.data);
}

/** Reads a parsed document: brings it to the present version, then looks at every entry by itself. */
export function readDocument<T>(kind: Kind<T>, where: string, data: unknown): Reading<T> {
  const version = isRecord(data) ? data['version'] : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version))
    return unreadable(invalid(`${where}.version`, 'number', version));
  if (version > kind.version)
    return { type: 'newer', problem: { what: 'newer', where, version, versionKnown: kind.version } };

  const migrated = migrate(kind, data, version);
  if (migrated === undefined) return unreadable(invalid(`${where}.version`, `${kind.version}`, version));
  const stored = isRecord(migrated.document) ? migrated.document['entries'] : undefined;
  return isRecord(stored)
    ? readEntries(kind, `${where}.entries`, stored)
    : unreadable(invalid(`${where}.entries`, 'Object', stored));
}

/** `undefined` where there is no way from this version, or it broke on this document. */
function migrate<T>(kind: Kind<T>, data: unknown, version: number): { readonly document: unknown } | undefined {
  let document = data;
  for (let from = version; from < kind.version; from += 1) {
    const step = kind.migrations[from];
    if (step === undefined) return undefined;
    try {
      document = step(document);
    } catch {
      return undefined;
    }
  }
  return { document };
}

function readEntries<T>(kind: Kind<T>, where: string, stored: Record<string, unknown>): Reading<T> {
  const entries = new Map<string, T>();
  const problems: Problem[] = [];
  for (const [id, entry] of Object.entries(stored)) {
    const reading = v.safeParse(kind.schema, entry);
    if (!kind.isId(id)) problems.push(invalid(where, 'id', id));
    else if (reading.success) entries.set(id, reading.output);
    else {
      const [issue] = reading.issues;
      const path = (issue.path ?? []).map(({ key }) => `.${String(key)}`).join('');
      const expected = issue.type === 'custom' ? issue.message : issue.expected;
      problems.push(invalid(`${where}.${id}${path}`, `${expected}`, issue.input));
    }
  }
  return { type: 'read', entries: kind.bound(entries), problems };
}

function unreadable<T>(problem: Problem): Reading<T> {
  return { type: 'read', entries: new Map(), problems: [problem] };
}
