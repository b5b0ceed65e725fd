import { assembledLines } from '#blocks/assemble.ts';
import type { Block } from '#blocks/puzzle.ts';

/** A block of the solution with its place among the lines. */
export interface SolutionRow {
  readonly block: Block;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** The lines that close between it and the next. */
  readonly closing: readonly string[];
}

/** What stands where in a solution. Lines are numbered as verdicts number them. */
export function solutionRows(given: string, blocks: readonly Block[]): readonly SolutionRow[] {
  const lines = assembledLines(given, blocks);
  const firsts = blocks.map(({ id }) => lines.findIndex(({ blockId, isClosing }) => blockId === id && !isClosing));
  return blocks.map((block, index) => {
    const first = firsts[index]!;
    const between = lines.slice(first + block.text.split('\n').length, firsts[index + 1]);
    return {
      block,
      line: first + 1,
      closing: between.filter(({ isClosing }) => isClosing).map(({ text }) => text),
    };
  });
}
