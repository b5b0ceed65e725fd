import { describe, expect, test } from 'vitest';
import { fifo, lfu, lru } from '#kit';
import { grade } from '#grading/grade.ts';
import { createMeter } from '#grading/meter.ts';
import { type ExerciseFolder, exerciseFolders } from './exercise-folders.ts';
import { judge } from './judge.ts';

const folders = new Map((await exerciseFolders()).map((folder) => [folder.exercise.id, folder]));

describe('a policy that poses as another is refused by what tells them apart', () => {
  test.each([
    ['cache/fifo', 'cache/lru', 'refresh'],
    ['cache/fifo', 'cache/lfu', 'read'],
    ['cache/lru', 'cache/fifo', 'refresh'],
    ['cache/lru', 'cache/lfu', 'recent'],
    ['cache/lfu', 'cache/fifo', 'refresh'],
    ['cache/lfu', 'cache/lru', 'model'],
  ])('%s as %s: %s, in at most eight steps', async (poser, posed, fault) => {
    const verdict = await judge(folderOf(posed).exercise, folderOf(poser).solution.source, 1);
    expect(verdict).toMatchObject({ type: 'failed', fault: { name: fault } });
    expect(verdict.type === 'failed' && verdict.evidence.steps.length).toBeLessThanOrEqual(8);
  });
});

test.each([
  ['cache/fifo', fifo],
  ['cache/lru', lru],
  ['cache/lfu', lfu],
] as const)('the policy that the figures run passes %s', async (id, policy) => {
  const meter = createMeter(1_000_000);
  expect(await grade(folderOf(id).exercise, policy, { seed: 1, meter })).toMatchObject({ type: 'passed' });
});

test('the case against a FIFO posing as LRU tells the read and the loss', async () => {
  const verdict = await judge(folderOf('cache/lru').exercise, folderOf('cache/fifo').solution.source, 1);
  expect(verdict).toMatchObject({
    fault: { data: { key: 'a', other: 'a', cause: 3, step: 5, capacity: 2, expected: '1', got: 'undefined' } },
    evidence: {
      steps: [
        { call: 'set("a", 1)', isWrong: false },
        { call: 'set("b", 2)', isWrong: false },
        { call: 'get("a")', expected: '1', got: '1', isWrong: false },
        { call: 'set("c", 3)', isWrong: false },
        { call: 'get("a")', expected: '1', got: 'undefined', isWrong: true },
      ],
      clash: { causeAtMs: 3_000, effectAtMs: 5_000 },
    },
  });
});

function folderOf(id: string): ExerciseFolder {
  return folders.get(id)!;
}
