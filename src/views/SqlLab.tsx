import type { KnobValue } from '#engine/knob.ts';
import type { Locale } from '#i18n/locale.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import { type Network, timesOf, totalsOf } from '#labs/cost.ts';
import type { LabText } from '#labs/labels.ts';
import type { LabRun } from '#labs/report.ts';
import type { LabTarget, SqlLab } from '#labs/sql-lab.ts';
import { embedWords } from '#i18n/embed.ts';
import { formatMeasure } from '#views/format.ts';
import { Knobs } from '#views/Knobs.tsx';
import { ShareButtons, type ShareHandlers } from '#views/ShareButtons.tsx';
import { SqlAnswer } from '#views/SqlAnswer.tsx';
import { SqlBeside } from '#views/SqlBeside.tsx';
import { SqlComparison } from '#views/SqlComparison.tsx';
import { SqlFlip } from '#views/SqlFlip.tsx';
import { SqlPlans } from '#views/SqlPlans.tsx';
import { SqlStage } from '#views/SqlStage.tsx';
import { SqlStatements } from '#views/SqlStatements.tsx';

export interface SqlLabHandlers extends ShareHandlers {
  readonly onWay: (way: string) => void;
  readonly onText: (step: number, text: string) => void;
  readonly onTo: (to: LabTarget) => void;
  /** One text for each step. */
  readonly onExample: (texts: readonly string[]) => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onOriginal: () => void;
  readonly onReset: () => void;
  readonly onTurn: (name: string, value: KnobValue) => void;
}

export interface SqlLabProps {
  /** Unique on the page. */
  readonly id: string;
  readonly lab: SqlLab;
  readonly text: LabText;
  readonly locale: Locale;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly network: Network;
  /** The way that is shown, and what the reader has made of its statements. */
  readonly way: string;
  readonly texts: readonly string[];
  readonly to: LabTarget;
  /** The last run of each way. */
  readonly runs: Readonly<Record<string, LabRun>>;
  /** What `:name` stands for. */
  readonly parameters: LabRun['parameters'];
  /** Whether the shown run is the build's. */
  readonly isPrinted: boolean;
  readonly isRunning: boolean;
  /** Something to tell the reader, and the step that it is about. */
  readonly notice: string | undefined;
  readonly wrongStep: number | undefined;
  /** What came of copying a link, told where the buttons are. */
  readonly copyNotice: string | undefined;
  /** Without them it is a printed page. */
  readonly handlers: SqlLabHandlers | undefined;
}

/** A lab: ways of asking real databases, their statements, and what the engines counted. */
export function SqlLab(props: SqlLabProps) {
  const { id, lab, text, locale, way, runs, network, handlers } = props;
  const words = sqlLabWords[locale];
  const run = runs[way];
  return (
    <>
      <h3 className="question" id={`${id}-question`}>
        {text.question}
      </h3>
      <p className="lead">{text.lead}</p>
      <div className="sql-ways" role="group" aria-label={words.ways}>
        {Object.keys(lab.ways).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === way}
            data-replay={`way-${name}`}
            onClick={() => handlers?.onWay(name)}
          >
            {text.ways[name]!.name}
          </button>
        ))}
      </div>
      <p className="sql-says">{text.ways[way]!.says}</p>
      <div className="sql-bench">
        <div className="sql-asked">
          <SqlStatements {...props} />
          <p className={props.wrongStep === undefined ? 'notice' : 'notice is-wrong'} role="status" data-notice>
            {props.notice}
          </p>
        </div>
        <div className="sql-told" aria-busy={props.isRunning}>
          {run ? (
            <>
              {run.beside ? (
                <SqlBeside run={run} beside={run.beside} network={network} locale={locale} />
              ) : (
                <>
                  <SqlStage
                    lab={lab}
                    steps={text.ways[way]!.steps}
                    run={run}
                    times={timesOf(run, network)}
                    locale={locale}
                  />
                  <Counts run={run} network={network} locale={locale} />
                </>
              )}
              {props.isPrinted && totalsOf(run, network).changed > 0 && <p className="soft">{words.tried}</p>}
              <SqlAnswer run={run} locale={locale} />
            </>
          ) : (
            <p className="soft">{words.notRun}</p>
          )}
        </div>
        {run && <SqlPlans lab={lab} run={run} locale={locale} />}
      </div>
      <Knobs id={id} scenario={lab} text={text} values={props.knobs} {...(handlers && { onTurn: handlers.onTurn })} />
      {lab.documents ? (
        <SqlFlip lab={lab} text={text} runs={runs} network={network} locale={locale} />
      ) : (
        <SqlComparison lab={lab} text={text} runs={runs} network={network} locale={locale} />
      )}
      <div className="settings needs-script">
        <ShareButtons locale={locale} copyLink={embedWords[locale].copyLink} handlers={handlers} />
      </div>
      <p className="notice" role="status">
        {props.copyNotice}
      </p>
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

interface CountsProps {
  readonly run: LabRun;
  readonly network: Network;
  readonly locale: Locale;
}

/** What the run has cost, in numbers. */
function Counts({ run, network, locale }: CountsProps) {
  const { measures } = sqlLabWords[locale];
  const totals = totalsOf(run, network);
  const shown = (Object.keys(measures) as (keyof typeof measures)[]).filter(
    (name) => name !== 'changed' || totals.changed > 0,
  );
  return (
    <dl className="sql-counts">
      {shown.map((name) => (
        <div key={name} data-count={name}>
          <dt>{measures[name]}</dt>
          <dd>{formatMeasure(name === 'timeMs' ? 'ms' : 'count', totals[name], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
