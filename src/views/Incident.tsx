import type { ReactNode } from 'react';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { figureWords } from '#i18n/figure.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import { alarmOf } from '#incident/alarm.ts';
import { looksOf, WALL, type Look } from '#incident/looks.ts';
import { METRICS } from '#incident/metrics.ts';
import { looksTaken, type IncidentSession } from '#incident/session.ts';
import { formatMeasure } from '#views/format.ts';
import { IncidentEnding, type Ways } from '#views/IncidentEnding.tsx';
import { IncidentGuess } from '#views/IncidentGuess.tsx';
import { IncidentLook } from '#views/IncidentLook.tsx';
import { fullName, shortName } from '#views/incident-names.ts';
import { ShareButtons, type ShareHandlers } from '#views/ShareButtons.tsx';

export interface IncidentHandlers extends ShareHandlers {
  readonly onOpen: (look: string) => void;
  readonly onGuess: (to: string, message: string) => void;
  readonly onGiveUp: () => void;
  readonly onAnother: () => void;
}

export interface IncidentProps {
  /** Unique on the page. */
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly spec: RunSpec;
  readonly trace: Trace;
  readonly session: IncidentSession;
  readonly ways: Ways | undefined;
  /** Something to tell the reader: what speaks against a guess, or a link that was copied. */
  readonly notice: string | undefined;
  /** The stage, once the fire is known. */
  readonly stage: ReactNode;
  readonly handlers: IncidentHandlers | undefined;
}

/** A fire to be found: what is seen for nothing, what can be opened, what is open, and the answer. */
export function Incident(props: IncidentProps) {
  const { id, scenario, text, locale, spec, trace, session, notice, handlers } = props;
  const words = incidentWords[locale];
  const looks = looksOf(scenario);
  const shown = looks.find((look) => look.id === session.shown);
  const isOver = session.state !== 'looking';
  return (
    <>
      <h3 className="question" id={`${id}-question`}>
        {text.question}
      </h3>
      <p className="lead">{text.lead}</p>
      <p className="alarm" aria-live="polite">
        {alarmSentence(trace, locale)}
      </p>
      <IncidentLook id={id} look={WALL} scenario={scenario} text={text} locale={locale} trace={trace} isLive />
      <p className="costs">{words.chartNote}</p>
      <div className="look-menu">
        <h4>
          {words.looks}
          <output className="looks-taken">{words.taken(looksTaken(session))}</output>
        </h4>
        {(['dashboard', 'log', 'trace'] as const).map((kind) => (
          <LookRow
            key={kind}
            kind={kind}
            looks={looks.filter(({ type }) => type === kind)}
            text={text}
            locale={locale}
            session={session}
            onOpen={handlers?.onOpen}
          />
        ))}
      </div>
      <section className="on-show">
        {shown ? (
          <>
            <h4 aria-live="polite">{fullName(shown, text, locale)}</h4>
            <IncidentLook id={id} look={shown} scenario={scenario} text={text} locale={locale} trace={trace} isLive />
          </>
        ) : (
          <p className="costs">{words.nothingOpen}</p>
        )}
      </section>
      {!isOver && (
        <IncidentGuess
          key={spec.seed}
          id={id}
          scenario={scenario}
          text={text}
          locale={locale}
          onGuess={handlers?.onGuess}
          onGiveUp={handlers?.onGiveUp}
        />
      )}
      <p className="notice" role="status">
        {notice}
      </p>
      {isOver && (
        <>
          <IncidentEnding
            scenario={scenario}
            text={text}
            locale={locale}
            fire={spec.interventions[0]!}
            ways={props.ways}
            score={session.state === 'named' ? words.named(looksTaken(session)) : words.told(looksTaken(session))}
          />
          {props.stage}
        </>
      )}
      <div className="settings">
        <button type="button" data-replay="another" onClick={handlers?.onAnother}>
          {words.another}
        </button>
        <ShareButtons locale={locale} copyLink={words.copyLink} handlers={handlers} />
      </div>
      {!isOver && (
        <details className="told">
          <summary>{figureWords[locale].leftOut}</summary>
          <ul>
            {text.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function alarmSentence(trace: Trace, locale: Locale): string {
  const { reading, worst, atMs } = alarmOf(trace);
  const { unit } = METRICS[reading.metric];
  const [usual, now] = [reading.calm, worst].map((value) => formatMeasure(unit, value, locale));
  const words = incidentWords[locale];
  return words.alarm(words.metrics[reading.metric], usual!, now!, figureWords[locale].seconds(atMs));
}

interface LookRowProps {
  readonly kind: Look['type'];
  readonly looks: readonly Look[];
  readonly text: FigureText;
  readonly locale: Locale;
  readonly session: IncidentSession;
  readonly onOpen: ((look: string) => void) | undefined;
}

function LookRow({ kind, looks, text, locale, session, onOpen }: LookRowProps) {
  const words = incidentWords[locale];
  return (
    <div className="look-row" role="group" aria-label={words.kinds[kind]}>
      <span>{words.kinds[kind]}</span>
      {looks.map((look) => {
        const order = session.opened.indexOf(look.id) + 1;
        return (
          <button
            key={look.id}
            type="button"
            aria-pressed={session.shown === look.id}
            data-replay={look.id}
            onClick={() => onOpen?.(look.id)}
          >
            {shortName(look, text, locale)}
            {order > 0 && (
              <span className="order" role="img" aria-label={words.opened(order)}>
                {order}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
