import type { KeyboardEvent, MouseEvent } from 'react';
import type { Block } from '#blocks/puzzle.ts';

export interface BlockRowProps {
  readonly block: Block;
  /** The number of its first line; nothing in the pile. */
  readonly line?: number;
  /** Lines that close behind it, in the solution. */
  readonly closing?: readonly string[];
  readonly isHeld?: boolean;
  /** What a verdict says of it. */
  readonly mark?: string | undefined;
  readonly onPress: (event: MouseEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A block in the pile or in the solution, with a handle to drag it by and the lines that close behind it. */
export function BlockRow({ block, line, closing, isHeld, mark, onPress, onKey }: BlockRowProps) {
  const lines = block.text.split('\n');
  return (
    <li className={`block-row${isHeld ? ' is-held' : ''}${mark === undefined ? '' : ' is-wrong'}`} data-row={block.id}>
      <div className="block">
        <span className="grip" data-grip aria-hidden="true">
          {line !== undefined && <Numbers from={line} count={lines.length} />}
        </span>
        <button type="button" data-block={block.id} aria-pressed={isHeld} onClick={onPress} onKeyDown={onKey}>
          <code>{block.text}</code>
        </button>
      </div>
      {mark !== undefined && <p className="block-mark">✗ {mark}</p>}
      {closing && closing.length > 0 && line !== undefined && (
        <p className="closing" aria-hidden="true">
          <Numbers from={line + lines.length} count={closing.length} />
          <code>{closing.join('\n')}</code>
        </p>
      )}
    </li>
  );
}

/** The numbers of some lines, one under the other. */
export function Numbers({ from, count }: { readonly from: number; readonly count: number }) {
  return (
    <span className="numbers" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => from + at).join('\n')}
    </span>
  );
}
