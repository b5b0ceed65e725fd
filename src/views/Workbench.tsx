import type { CSSProperties, ReactNode, RefObject } from 'react';
import { blockWords } from '#i18n/blocks.ts';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Way } from '#progress/arrangements.ts';

export interface WorkbenchHandlers {
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
  readonly onWay: (way: Way) => void;
}

export interface WorkbenchProps {
  readonly id: string;
  readonly locale: Locale;
  /** The text in the plain editor when it is printed. */
  readonly text: string;
  /** How the exercise is being done; while that is not known, the screen decides. */
  readonly way: Way | undefined;
  /** How high the blocks will be, so that nothing moves when they come. */
  readonly blocksPx: number;
  /** The blocks at work. */
  readonly blocks?: ReactNode;
  readonly isRunning: boolean;
  readonly isPassed: boolean;
  /** Spoken by screen readers, even when it says the same again. */
  readonly spoken: string;
  readonly notice: string | undefined;
  readonly handlers: WorkbenchHandlers | undefined;
  readonly host?: RefObject<HTMLDivElement | null>;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
  /** Verdict, case, drafts, other builds. */
  readonly children?: ReactNode;
}

/** The reader's side of an exercise: the editor, and under it what became of the code. */
export function Workbench(props: WorkbenchProps) {
  const {
    id,
    locale,
    text,
    way,
    blocksPx,
    blocks,
    isRunning,
    isPassed,
    spoken,
    notice,
    handlers,
    host,
    area,
    children,
  } = props;
  const words = exerciseWords[locale];
  const { ways, write, order, ...help } = blockWords[locale];
  const isOrder = way === 'order';
  const lines = Math.max(12, text.split('\n').length + 1);
  return (
    <div className="workbench" data-way={way}>
      <fieldset className="ways">
        <legend>{ways}</legend>
        {(['write', 'order'] as const).map((one) => (
          <label key={one} className={one}>
            <input
              type="radio"
              name={`${id}-way`}
              data-replay={one}
              checked={one === (way ?? 'write')}
              // Browsers bring back what was chosen before a reload; what the exercise knows comes first.
              ref={(radio) => {
                if (radio) radio.checked = one === (way ?? 'write');
              }}
              onClick={() => handlers?.onWay(one)}
            />
            {one === 'write' ? write : order}
          </label>
        ))}
        {isPassed && <span className="passed-mark">✓ {words.passedMark}</span>}
      </fieldset>
      <div className="ordering">
        <p>
          <span className="fine">{help.helpFine}</span>
          <span className="coarse">{help.helpTouch}</span>
        </p>
        <div className="blocks-room" style={{ '--blocks-room': `${blocksPx}px` } as CSSProperties}>
          {blocks}
        </div>
      </div>
      <label className="editor-name" htmlFor={`${id}-code`}>
        {words.editor}
      </label>
      <div className="editor" style={{ minHeight: `${lines * 1.5}em` }}>
        <textarea
          ref={area}
          id={`${id}-code`}
          className="plain"
          defaultValue={text}
          // With its padding as high as the full editor that takes its place.
          rows={lines - 1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={`${id}-keys`}
          data-plain
        />
        <div ref={host} className="monaco" data-monaco />
      </div>
      <div className="acts">
        {isRunning ? (
          <button type="button" className="run" onClick={handlers?.onStop}>
            {words.stop}
          </button>
        ) : (
          <button type="button" className="run" data-replay="run" onClick={handlers?.onRun}>
            {words.run}
          </button>
        )}
        <button
          type="button"
          data-replay="reset"
          title={isOrder ? help.resetAsk : words.resetAsk}
          onClick={handlers?.onReset}
        >
          {words.reset}
        </button>
        <small id={`${id}-keys`} className="keys">
          <span className="fine">{isOrder ? help.keys : words.keys}</span>
          <span className="coarse">{isOrder ? '' : words.touch}</span>
        </small>
      </div>
      {notice !== undefined && <p className="notice">{notice}</p>}
      <p className="spoken" role="status" aria-live="polite">
        {spoken}
      </p>
      {handlers ? children : <div className="folded-room" aria-hidden="true" />}
    </div>
  );
}
