import '#styles/blocks.css';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { placedAt, withoutBlock } from '#blocks/arrange.ts';
import type { Puzzle } from '#blocks/puzzle.ts';
import { blockWords } from '#i18n/blocks.ts';
import type { Locale } from '#i18n/locale.ts';
import { dragBlocks, type Drop } from '#islands/exercise/block-drag.ts';
import { BlockRow, Numbers } from '#views/BlockRow.tsx';
import { solutionRows } from '#views/solution-rows.ts';

export interface BlocksBenchProps {
  /** Unique on the page. */
  readonly id: string;
  readonly locale: Locale;
  readonly puzzle: Puzzle;
  /** The reader's solution, by the blocks' ids. */
  readonly order: readonly string[];
  /** What a verdict says of a block. */
  readonly mark: { readonly blockId: string | undefined; readonly text: string } | undefined;
  readonly onArrange: (order: readonly string[]) => void;
  readonly onSay: (text: string) => void;
  /** Brings back what was there before the reader started over, if that has just been. */
  readonly onBringBack: (() => void) | undefined;
  readonly onSubmit: () => void;
  readonly onTake: () => void;
}

/**
 * The solution in blocks and the pile that they come from, by pointer and by keyboard. A block that is held moves with the
 * arrow keys and the buttons, and what comes from the pile is put behind it; else at the end.
 */
export function BlocksBench(props: BlocksBenchProps) {
  const { id, locale, puzzle, order, mark, onArrange, onSay, onBringBack, onSubmit, onTake } = props;
  const words = blockWords[locale];
  const root = useRef<HTMLDivElement | null>(null);
  const [heldId, setHeld] = useState<string | undefined>(undefined);
  const focusNext = useRef<string | undefined>(undefined);
  const blocks = order.map((one) => puzzle.blocks.find((block) => block.id === one)!);
  const pile = puzzle.blocks.filter((block) => !order.includes(block.id)).map((block) => block.id);
  const held = heldId !== undefined && order.includes(heldId) ? heldId : undefined;

  const place = (block: string, index: number): void => {
    const next = placedAt(order, block, index);
    onArrange(next);
    onSay(words.placed(next.indexOf(block) + 1, next.length));
  };
  const putBack = (block: string): void => {
    onArrange(withoutBlock(order, block));
    onSay(words.putBack);
    setHeld(undefined);
    focusNext.current = neighbour(order, block) ?? block;
  };
  const move = (by: 1 | -1): void => {
    if (held === undefined) return;
    place(held, order.indexOf(held) + by);
  };
  const add = (block: string): void => {
    place(block, held === undefined ? order.length : order.indexOf(held) + 1);
    if (held !== undefined) setHeld(block);
    focusNext.current = neighbour(pile, block) ?? block;
  };
  const take = (block: string): void => {
    setHeld(block === held ? undefined : block);
    onSay(block === held ? words.placed(order.indexOf(block) + 1, order.length) : words.taken);
  };
  const drop = (block: string, where: Drop): void => {
    if (where.type === 'solution') place(block, where.index);
    else if (order.includes(block)) putBack(block);
  };

  const latestDrop = useRef(drop);
  latestDrop.current = drop;
  useEffect(() => dragBlocks(root.current!, (block, where) => latestDrop.current(block, where)), []);
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return;
    const next = root.current!.querySelector<HTMLElement>(`[data-block="${focusNext.current}"]`);
    focusNext.current = undefined;
    next?.focus({ preventScroll: !next.matches(':focus-visible') });
  });

  const walk = (list: readonly string[], block: string, by: 1 | -1): void => {
    const next = list[list.indexOf(block) + by];
    root.current!.querySelector<HTMLElement>(`[data-block="${next}"]`)?.focus();
  };
  const keyIn = (list: readonly string[], block: string) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const isInSolution = list === order;
    if (by !== undefined && block === held) {
      move(by);
      focusNext.current = block;
    } else if (by !== undefined) walk(list, block, by);
    else if (isInSolution && (event.key === 'Delete' || event.key === 'Backspace')) putBack(block);
    else if (event.key === 'Escape' && block === held) take(block);
    else return;
    event.preventDefault();
  };
  const act = (run: () => void) => (event: MouseEvent) => {
    // A press of the mouse or a finger leaves the focus to the browser, so that nothing scrolls.
    run();
    if (event.detail > 0) focusNext.current = undefined;
  };

  const rows = solutionRows(puzzle.given, blocks);
  const givenLines = puzzle.given === '' ? 0 : puzzle.given.split('\n').length;
  return (
    <div
      className="bench"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      <h4 id={`${id}-solution`}>{words.solution}</h4>
      <div className="solution">
        {givenLines > 0 && (
          <div className="given" tabIndex={0} role="group" aria-label={words.given}>
            <Numbers from={1} count={givenLines} />
            <code>{puzzle.given}</code>
          </div>
        )}
        <ol aria-labelledby={`${id}-solution`} data-solution>
          {rows.map(({ block, line, closing }) => (
            <BlockRow
              key={block.id}
              block={block}
              line={line}
              closing={closing}
              isHeld={block.id === held}
              mark={mark?.blockId === block.id ? mark.text : undefined}
              onPress={() => take(block.id)}
              onKey={keyIn(order, block.id)}
            />
          ))}
        </ol>
        {order.length === 0 && (
          <p className="nothing">
            {words.nothing}{' '}
            {onBringBack && (
              <button type="button" onClick={onBringBack}>
                {words.bringBack}
              </button>
            )}
          </p>
        )}
        <div className="moves">
          <button type="button" disabled={held === undefined} onClick={() => move(-1)}>
            ↑ {words.up}
          </button>
          <button type="button" disabled={held === undefined} onClick={() => move(1)}>
            ↓ {words.down}
          </button>
          <button type="button" disabled={held === undefined} onClick={act(() => putBack(held!))}>
            ↩ {words.back}
          </button>
        </div>
      </div>
      <h4 id={`${id}-pile`}>{words.pile}</h4>
      <ul className="pile" aria-labelledby={`${id}-pile`} data-pile>
        {pile.map((one) => (
          <BlockRow
            key={one}
            block={puzzle.blocks.find((block) => block.id === one)!}
            onPress={act(() => add(one))}
            onKey={keyIn(pile, one)}
          />
        ))}
      </ul>
      {pile.length === 0 && <p className="nothing">{words.pileEmpty}</p>}
      <button type="button" className="to-editor" disabled={order.length === 0} onClick={onTake}>
        {words.toEditor}
      </button>
    </div>
  );
}

/** Who has the focus when one leaves a list: the next, or else the one before. */
function neighbour(list: readonly string[], block: string): string | undefined {
  const at = list.indexOf(block);
  return list[at + 1] ?? list[at - 1];
}
