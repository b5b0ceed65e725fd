import { expect } from '@playwright/test';
import { compile } from '#grading/compile.ts';
import { exerciseFolders, expectedOf, type Build } from '../content/exercise-folders.ts';
import { judge, wordOf } from '../content/judge.ts';
import { test } from './fixture.ts';

// What the course's own builds are told in Node, they are told in the reader's browser, down to the words. Of the wrong ones
// that are refused under one name, one is enough here.

for (const { exercise, starter, solution, right, wrong } of await exerciseFolders()) {
  test(`builds of ${exercise.id} get the same verdicts in the sandbox`, async ({ sandboxPage }) => {
    test.setTimeout(120_000);
    for (const { name, source } of [starter, solution, ...right, ...oneForEachFault(wrong)]) {
      const compiled = compile(source);
      const here = await judge(exercise, source, compiled.type === 'compiled' ? compiled.digest : 0);
      const { verdict } = await sandboxPage.grade(exercise.id, source);
      // Node has what the sandbox does without, such as a clock.
      if (verdict.type === 'crashed' && verdict.cause === 'forbidden') continue;
      expect([name, wordOf(verdict), 'line' in verdict && verdict.line]).toEqual([
        name,
        wordOf(here),
        'line' in here && here.line,
      ]);
    }
  });
}

function oneForEachFault(wrong: readonly Build[]): readonly Build[] {
  return [...new Map(wrong.map((build) => [expectedOf(build), build])).values()];
}
