import { describe, expect, test } from 'vitest';
import { assembledLines, assembledText } from '#blocks/assemble.ts';
import type { Block } from '#blocks/puzzle.ts';
import { exerciseFolders } from '../content/exercise-folders.ts';
import { judge } from '../content/judge.ts';
import { puzzleOf } from './made.ts';

const RIGHT_MAX = 14;
const RIGHT_MIN = 6;
/** A shorter solution has a block for each of its statements. */
const RIGHT_MIN_OF: Readonly<Record<string, number>> = { 'splitting-tiers/capacity-plan': 5 };
const WRONG_MIN = 3;
const WRONG_MAX = 5;

const folders = await exerciseFolders();

describe.each(folders.map((folder) => [folder.exercise.id, folder] as const))('the blocks of %s', (id, folder) => {
  const { exercise, solution, wrong } = folder;
  const puzzle = puzzleOf(folder);
  const byId = new Map(puzzle.blocks.map((block) => [block.id, block]));
  const inOrder = (ids: readonly string[]): Block[] => ids.map((one) => byId.get(one)!);
  const right = inOrder(puzzle.right);

  test('in order are the solution without its comments, and pass', async () => {
    const text = assembledText(puzzle.given, right);
    const codeOf = (source: string): string => source.replace(/^\s*(?:\/\/|\/?\*).*\n/gm, '').replace(/\s+/g, '');
    expect(codeOf(text)).toBe(codeOf(solution.source));
    expect(await judge(exercise, text, 1)).toMatchObject({ type: 'passed' });
  });

  test(`are ${RIGHT_MIN_OF[id] ?? RIGHT_MIN} to ${RIGHT_MAX} right ones and ${WRONG_MIN} to ${WRONG_MAX} wrong ones`, () => {
    expect(puzzle.right.length).toBeGreaterThanOrEqual(RIGHT_MIN_OF[id] ?? RIGHT_MIN);
    expect(puzzle.right.length).toBeLessThanOrEqual(RIGHT_MAX);
    expect(puzzle.wrong.length).toBeGreaterThanOrEqual(WRONG_MIN);
    expect(puzzle.wrong.length).toBeLessThanOrEqual(WRONG_MAX);
    expect(puzzle.blocks).toHaveLength(puzzle.right.length + puzzle.wrong.length);
  });

  test.each(puzzle.wrong.map((one) => [one.from, one] as const))(
    'are refused with %s in the place of the one that it competes with',
    async (_, one) => {
      const ids = puzzle.right.map((other) => (other === one.insteadOf ? one.id : other));
      const verdict = await judge(exercise, assembledText(puzzle.given, inOrder(ids)), 1);
      expect(['failed', 'crashed', 'runaway', 'stuck']).toContain(verdict.type);
    },
  );

  test('that are wrong come from wrong builds that there are', () => {
    const mistakes = wrong.map(({ name }) => name.slice(name.indexOf('.') + 1));
    expect(puzzle.wrong.map(({ from }) => from).filter((from) => !mistakes.includes(from))).toEqual([]);
  });

  test('do not say which are right: no comments, names that differ, and an order of their own', () => {
    const texts = puzzle.blocks.map(({ text }) => text.replace(/(['`]).*?\1/g, ''));
    expect(texts.filter((text) => /\/\/|\/\*/.test(text))).toEqual([]);
    expect(byId.size).toBe(puzzle.blocks.length);
    const shown = puzzle.blocks.map((block) => block.id);
    expect(shown).not.toEqual([...shown].sort((one, other) => rank(one) - rank(other)));
    expect(shown.filter((one) => puzzle.right.includes(one))).not.toEqual(puzzle.right);
    function rank(one: string): number {
      return puzzle.right.includes(one) ? puzzle.right.indexOf(one) : puzzle.right.length;
    }
  });

  test('have their brackets in pairs in any order', () => {
    for (const blocks of [puzzle.blocks, [...puzzle.blocks].reverse(), [...right].reverse()]) {
      const text = assembledText('', blocks);
      for (const [open, close] of ['()', '[]', '{}']) expect(text.split(open!)).toHaveLength(text.split(close!).length);
    }
  });

  test('know which line is whose', () => {
    const lines = assembledLines(puzzle.given, right);
    expect(lines.map(({ text }) => text).join('\n')).toBe(assembledText(puzzle.given, right).trimEnd());
    for (const block of right) {
      const own = lines.filter(({ blockId, isClosing }) => blockId === block.id && !isClosing);
      expect(own.map(({ text }) => text).join('\n')).toBe(block.text);
    }
  });
});
