import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import { SPEEDS } from '#player/speeds.ts';
import { Icon } from '#views/Icon.tsx';
import { ShareButtons, type ShareHandlers } from '#views/ShareButtons.tsx';

export interface ControlHandlers extends ShareHandlers {
  readonly onPlay: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onSeek: (atMs: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onReset: () => void;
  readonly onSeed: () => void;
  readonly onBeside: (option: string | undefined) => void;
}

interface ControlsProps {
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly atMs: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly other: string | undefined;
  readonly handlers: ControlHandlers | undefined;
}

/** Play, step, scrub, speed, start over; and what stands beside the run. */
export function Controls({ id, scenario, text, locale, atMs, isPlaying, speed, other, handlers }: ControlsProps) {
  const words = figureWords[locale];
  return (
    <div className="controls">
      <div className="transport">
        <button type="button" className="play" data-replay="play" onClick={handlers?.onPlay}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
          {isPlaying ? words.pause : words.play}
        </button>
        <IconButton act="step-back" name={words.stepBack} onClick={() => handlers?.onStep(-1)} />
        <IconButton act="step-on" name={words.stepOn} onClick={() => handlers?.onStep(1)} />
        <input
          className="scrub"
          type="range"
          min={0}
          max={scenario.durationMs}
          step={10}
          value={Math.round(atMs)}
          aria-label={words.time}
          aria-valuetext={words.seconds(atMs)}
          data-scrub
          onInput={(event) => handlers?.onSeek(Number(event.currentTarget.value))}
        />
        <output className="now" data-now>
          {words.seconds(atMs)}
        </output>
      </div>
      <div className="settings">
        <label>
          {words.speed}
          <select value={speed} onChange={(event) => handlers?.onSpeed(Number(event.currentTarget.value))}>
            {SPEEDS.map((option) => (
              <option key={option} value={option}>
                {option}×
              </option>
            ))}
          </select>
        </label>
        <Beside id={id} scenario={scenario} text={text} locale={locale} other={other} onBeside={handlers?.onBeside} />
        <button type="button" data-replay="seed" onClick={handlers?.onSeed}>
          {words.moreTraffic}
        </button>
        <button type="button" data-replay="reset" onClick={handlers?.onReset}>
          {words.reset}
        </button>
        <ShareButtons locale={locale} copyLink={words.copyLink} handlers={handlers} />
      </div>
    </div>
  );
}

interface BesideProps {
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly other: string | undefined;
  readonly onBeside: ControlHandlers['onBeside'] | undefined;
}

function Beside({ scenario, text, locale, other, onBeside }: BesideProps) {
  const words = figureWords[locale];
  const knob = scenario.compare === undefined ? undefined : scenario.knobs[scenario.compare];
  if (scenario.compare === undefined || knob?.type !== 'choice') return null;
  const names = (text.knobs[scenario.compare] as { readonly options?: Readonly<Record<string, string>> }).options;
  return (
    <label>
      {words.compare}
      <select
        value={other ?? ''}
        data-replay="beside"
        onChange={(event) => onBeside?.(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{words.alone}</option>
        {knob.options.map((option) => (
          <option key={option} value={option}>
            {names?.[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface IconButtonProps {
  readonly act: 'step-back' | 'step-on';
  readonly name: string;
  readonly onClick: () => void;
}

function IconButton({ act, name, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon" data-replay={act} aria-label={name} title={name} onClick={onClick}>
      <Icon name={act} />
    </button>
  );
}
