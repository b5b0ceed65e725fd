import type { FigureText } from '#engine/labels.ts';
import type { KnobValue } from '#engine/knob.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import type { PlayedRun } from '#player/played-run.ts';
import { Chart } from '#views/Chart.tsx';
import { Controls, type ControlHandlers } from '#views/Controls.tsx';
import { Knobs } from '#views/Knobs.tsx';
import { Readouts } from '#views/Readouts.tsx';
import { RequestWays } from '#views/RequestWays.tsx';
import { Stage } from '#views/Stage.tsx';
import { Transcript } from '#views/Transcript.tsx';

export interface FigureHandlers extends ControlHandlers {
  readonly onTurn: (name: string, value: KnobValue) => void;
  readonly onFault: (to: string, message: string) => void;
}

export interface FigureProps {
  /** Unique on the page. */
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly run: PlayedRun;
  /** The statechart under each stage, as the build has printed it. */
  readonly statechart: string | undefined;
  /** What the knobs say; ahead of `run` while a run is under way. */
  readonly knobs: Readonly<Record<string, KnobValue>>;
  /** The run beside it, and the option of the compared knob that it has. */
  readonly beside: { readonly option: string; readonly run: PlayedRun } | undefined;
  readonly atMs: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  /** Something to tell the reader: a broken link, code that failed, a link that was copied. */
  readonly notice: string | undefined;
  /** Without them it is a picture. */
  readonly handlers: FigureHandlers | undefined;
}

/** A figure: a question, the stage, its readouts and chart on one time axis, and what can be done to it. */
export function Figure(props: FigureProps) {
  const { id, scenario, text, locale, run, knobs, beside, atMs, handlers } = props;
  const words = figureWords[locale];
  const runs = namedRuns(props);
  const faultsAtMs = run.spec.interventions.map((intervention) => intervention.atMs);
  return (
    <>
      <h3 className="question" id={`${id}-question`}>
        {text.question}
      </h3>
      <p className="lead">{text.lead}</p>
      <div className="picture">
        <div
          className={beside ? 'stages two' : 'stages'}
          tabIndex={0}
          role="group"
          aria-label={`${words.figure}: ${text.question} ${words.keys}`}
          data-keys
        >
          {runs.map(({ name, played }, index) => (
            <Stage
              key={index}
              scenario={scenario}
              text={text}
              locale={locale}
              trace={played.trace}
              series={played.series}
              atMs={atMs}
              name={name}
              {...(index === 0 && { onFault: (to: string, message: string) => handlers?.onFault(to, message) })}
            />
          ))}
        </div>
        <Readouts scenario={scenario} text={text} locale={locale} runs={runs} atMs={atMs} />
      </div>
      {props.statechart !== undefined && (
        <div className={beside ? 'statecharts two' : 'statecharts'}>
          {runs.map(({ name }, index) => (
            <div key={index} className="statechart-frame">
              {name !== undefined && <p>{name}</p>}
              <div data-statechart dangerouslySetInnerHTML={{ __html: props.statechart! }} />
            </div>
          ))}
        </div>
      )}
      <RequestWays scenario={scenario} text={text} locale={locale} runs={runs} />
      <Chart scenario={scenario} text={text} locale={locale} runs={runs} faultsAtMs={faultsAtMs} atMs={atMs} />
      <Controls
        id={id}
        scenario={scenario}
        text={text}
        locale={locale}
        atMs={atMs}
        isPlaying={props.isPlaying}
        speed={props.speed}
        other={beside?.option}
        handlers={handlers}
      />
      <Knobs id={id} scenario={scenario} text={text} values={knobs} {...(handlers && { onTurn: handlers.onTurn })} />
      <p className="notice" role="status">
        {props.notice}
      </p>
      <details className="told">
        <summary>{words.whatHappened}</summary>
        <div className="transcripts">
          {runs.map(({ name, played }, index) => (
            <Transcript
              key={index}
              scenario={scenario}
              text={text}
              locale={locale}
              name={name}
              lines={played.transcript}
            />
          ))}
        </div>
      </details>
      <details className="told">
        <summary>{words.leftOut}</summary>
        <ul>
          {text.leftOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function namedRuns({ scenario, text, run, beside }: FigureProps) {
  const nameOf = (option: KnobValue): string =>
    (text.knobs[scenario.compare!] as { readonly options: Readonly<Record<string, string>> }).options[option]!;
  if (!beside) return [{ name: undefined, played: run, series: run.series }];
  return [
    { name: nameOf(run.spec.knobs[scenario.compare!]!), played: run, series: run.series },
    { name: nameOf(beside.option), played: beside.run, series: beside.run.series },
  ];
}
