import type { Puzzle } from '#blocks/puzzle.ts';

/** As in blocks.css. */
const LINE_PX = 20;
const BLOCK_PX = 26;
const GAP_PX = 6;
/** Two names, the note that nothing is there yet, the buttons, and what is around them. */
const REST_PX = 237;

/** How high blocks are when all are in the pile: each line is one, since none is broken. */
export function blocksHeight({ given, blocks }: Puzzle): number {
  const lines = [given, ...blocks.map(({ text }) => text)].join('\n').split('\n').length;
  return lines * LINE_PX + blocks.length * (BLOCK_PX + GAP_PX) + REST_PX;
}
