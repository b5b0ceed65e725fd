import { globSync, readFileSync } from 'node:fs';

/** One import of a source file, as it stands there. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

export interface Source {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** The text with comments and strings emptied, so that only what runs is left. */
  code: string;
  imports: Import[];
}

/** The project's own sources that match the patterns, in the order of their paths. */
export function sources(...patterns: string[]): Source[] {
  return globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, code: withoutWords(text), imports: importsOf(text) };
    });
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Static, re-exporting, bare and dynamic imports. `import { type A }` without a value beside it counts as types only. */
export function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const [whole, type, from, bare, dynamic] = match;
    const names =
      /\{([^}]*)\}/
        .exec(whole)?.[1]
        ?.split(',')
        .map((name) => name.trim()) ?? [];
    const onlyTypes = names.length > 0 && names.every((name) => name === '' || name.startsWith('type '));
    return { specifier: from ?? bare ?? dynamic ?? '', typeOnly: type !== undefined || onlyTypes };
  });
}

/** Empties comments, quoted strings and the fixed parts of template strings; keeps line numbers. */
export function withoutWords(text: string): string {
  const words =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{)|\$\{[^}]*\})*`/g;
  return text.replace(words, (word) => {
    if (!word.startsWith('`')) return word.replace(/[^\n]/g, ' ');
    return [...word.matchAll(/\$\{[^}]*\}|\n/g)].map(([kept]) => kept).join(' ');
  });
}
