import { expect, test } from 'vitest';
import { compile } from '#grading/compile.ts';
import { freshInstance, loadBuild } from '#grading/compile-load.ts';
import { createMeter } from '#grading/meter.ts';

const SOURCE = `
let calls = 0;
export function count(): number {
  return ++calls;
}`;

async function loaded(): Promise<() => number> {
  const compiled = compile(SOURCE);
  if (compiled.type !== 'compiled') throw new Error(compiled.type);
  const importModule = (code: string): Promise<unknown> =>
    import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
  const answer = await loadBuild(compiled.code, { exportName: 'count' }, createMeter(1_000), importModule);
  if (answer.type !== 'loaded') throw new Error(answer.type);
  return answer.build as () => number;
}

test('a fresh instance has none of the variables of the build that it is made of', async () => {
  const build = await loaded();
  expect([build(), build()]).toEqual([1, 2]);
  expect(freshInstance(build)()).toBe(1);
  expect(build()).toBe(3);
});

test('what was not loaded from a text can’t be had afresh', () => {
  expect(() => freshInstance(() => 1)).toThrow(/loaded from a text/);
});
