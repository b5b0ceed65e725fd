import type { Block } from '#blocks/puzzle.ts';

/** One line of a text that was put together. */
export interface AssembledLine {
  readonly text: string;
  /** The block that it is of; nothing for what is given and for empty lines. */
  readonly blockId: string | undefined;
  /** Whether the line ends a block and was put there by indentation. */
  readonly isClosing: boolean;
}

/**
 * The lines of a program in blocks. What a block opens is closed as soon as one follows that is not indented deeper, so any
 * order has its brackets in pairs.
 */
export function assembledLines(given: string, blocks: readonly Block[]): readonly AssembledLine[] {
  const lines: AssembledLine[] = [];
  const open: Block[] = [];
  const closeDownTo = (indent: number): void => {
    for (let last = open.at(-1); last && indentOf(last.text) >= indent; last = open.at(-1)) {
      lines.push({ text: last.close!, blockId: last.id, isClosing: true });
      open.pop();
    }
  };
  const push = (text: string, blockId?: string): void => {
    for (const line of text.split('\n')) lines.push({ text: line, blockId, isClosing: false });
  };

  if (given !== '') push(given);
  for (const block of blocks) {
    closeDownTo(indentOf(block.text));
    const isFirst = lines.length === 0;
    const isBelowGiven = lines.at(-1)?.blockId === undefined;
    if (!isFirst && (block.isApart || isBelowGiven)) push('');
    push(block.text, block.id);
    if (block.close !== undefined) open.push(block);
  }
  closeDownTo(0);
  return lines;
}

/** The text of a program in blocks. */
export function assembledText(given: string, blocks: readonly Block[]): string {
  return `${assembledLines(given, blocks)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

/** How deep a text's first line is indented. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
