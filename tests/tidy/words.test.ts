import { describe, expect, test } from 'vitest';
import { sources, withoutWords } from './sources.ts';

/** Where a run must come out the same to the last bit, on every machine and in every browser. */
const pure = sources('src/{engine,parts,labs}/**/*.ts', 'src/kit.ts', 'content/**/*.ts').filter(
  // Wrong builds are mistakes on purpose, and asking the wall clock is one.
  ({ path }) => !path.includes('/wrong/'),
);

const banned: [name: string, pattern: RegExp][] = [
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['Date', /\bDate\b/],
  [
    'Math.log, exp, pow, sin and their kin',
    /\bMath\s*\.\s*(?:log\w*|exp\w*|pow|sin\w*|cos\w*|tan\w*|a(?:sin|cos|tan)\w*|cbrt|hypot)\b/,
  ],
  ['the ** operator', /\*\*/],
  ['Intl', /\bIntl\b/],
  ['localeCompare', /\blocaleCompare\b/],
];

describe('engine, parts, labs and content', () => {
  test.each(banned)('do not use %s', (_name, pattern) => {
    expect(pure.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  test('the reader of code sees a banned word in code, but not in comments and strings', () => {
    const [, pattern] = banned[0] ?? ['', /^$/];
    expect(pattern.test(withoutWords('const x = Math.random();'))).toBe(true);
    expect(pattern.test(withoutWords('const x = `${Math.random()}`;'))).toBe(true);
    expect(pattern.test(withoutWords("// Math.random\nconst y = 'Math.random'; /** Math.random */"))).toBe(false);
  });
});

test.each([
  ['no code in src and content is longer than 300 lines', 300, ['src/**/*.{ts,tsx,astro,css}', 'content/**/*.ts']],
  ['no chapter’s prose is longer than 400 lines', 400, ['content/**/*.mdx']],
])('%s', (_, linesMax, patterns) => {
  const long = sources(...patterns)
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > linesMax);
  expect(long).toEqual([]);
});
