import type { ReactNode, RefObject } from 'react';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';

export interface WorkbenchHandlers {
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
}

export interface WorkbenchProps {
  readonly id: string;
  readonly locale: Locale;
  /** The text in the plain editor when it is printed. */
  readonly text: string;
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
  const { id, locale, text, isRunning, isPassed, spoken, notice, handlers, host, area, children } = props;
  const words = exerciseWords[locale];
  const lines = text.split('\n').length + 1;
  return (
    <div className="workbench">
      <label className="editor-name" htmlFor={`${id}-code`}>
        {words.editor}
        {isPassed && <span className="passed-mark"> ✓ {words.passedMark}</span>}
      </label>
      <div className="editor" style={{ minHeight: `${Math.max(12, lines) * 1.5}em` }}>
        <textarea
          ref={area}
          id={`${id}-code`}
          className="plain"
          defaultValue={text}
          rows={Math.max(12, lines)}
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
        <button type="button" data-replay="reset" title={words.resetAsk} onClick={handlers?.onReset}>
          {words.reset}
        </button>
        <small id={`${id}-keys`} className="keys">
          <span className="fine">{words.keys}</span>
          <span className="coarse">{words.touch}</span>
        </small>
      </div>
      {notice !== undefined && <p className="notice">{notice}</p>}
      <p className="spoken" role="status" aria-live="polite">
        {spoken}
      </p>
      {children}
    </div>
  );
}
