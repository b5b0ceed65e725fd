import { expect, test } from 'vitest';
import { mutantsOf } from './mutants-made.ts';

const linesOf = async (source: string): Promise<string[]> => (await mutantsOf(source)).map(({ after }) => after);

test('an operator that binds more loosely stays where it is', async () => {
  expect(await linesOf('export const all = [a && b && c];')).toContain('export const all = [(a || b) && c];');
});

test('parentheses that are there are enough', async () => {
  expect(await linesOf('if (a && b) leave();')).toContain('if (a || b) leave();');
});

test('a statement, an await and a catch are left out, each by itself, and an await never ends', async () => {
  const lines = await linesOf('async function f() {\n  await save(1).catch(goOn);\n}');
  const never = 'await new Promise(() => {});';
  expect(lines.slice(1)).toEqual([';', 'save(1).catch(goOn);', never, 'await save(1);']);
});

test('each different text comes once, and the text itself never', async () => {
  const source = 'export function f(a: number): void {\n  g(a);\n}';
  const sources = (await mutantsOf(source)).map((mutant) => mutant.source);
  expect(sources).toEqual([...new Set(sources)]);
  expect(sources).not.toContain(source);
});

test('a mutant tells its line, and the lines that it touches, before and after', async () => {
  const mutants = await mutantsOf('const a = 1;\nif (a) {\n  stop();\n}\n');
  expect(mutants).toContainEqual({
    source: 'const a = 1;\nif (a) {}\n',
    line: 2,
    before: 'if (a) { stop(); }',
    after: 'if (a) {}',
  });
});
