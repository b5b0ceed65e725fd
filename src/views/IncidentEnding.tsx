import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, Intervention } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import { looksOf, WALL } from '#incident/looks.ts';
import type { Way } from '#incident/suspects.ts';
import { fullName } from '#views/incident-names.ts';

/** The ways to the answer, or nothing while the suspects are being run. */
export interface Ways {
  /** Left out where nobody counted. */
  readonly yours: Way | undefined;
  readonly shortest: Way;
}

interface IncidentEndingProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly fire: Intervention;
  readonly ways: Ways | undefined;
  /** How the reader has come to know; nothing where nobody counted. */
  readonly score: string | undefined;
}

/** What it was, and how far each look has narrowed it down. */
export function IncidentEnding({ scenario, text, locale, fire, ways, score }: IncidentEndingProps) {
  const words = incidentWords[locale];
  const cause = text.faults[`${fire.to}.${fire.message}`]!;
  return (
    <div className="ending">
      <p className="was">{words.was(text.nodes[fire.to]!, cause, figureWords[locale].seconds(fire.atMs))}</p>
      {score !== undefined && <p>{score}</p>}
      {ways ? (
        <div className="incident-ways">
          {ways.yours && (
            <WayList name={words.yourWay} way={ways.yours} scenario={scenario} text={text} locale={locale} />
          )}
          <WayList name={words.shortestWay} way={ways.shortest} scenario={scenario} text={text} locale={locale} />
        </div>
      ) : (
        <p>{words.working}</p>
      )}
      <p className="costs">{words.shortestNote}</p>
    </div>
  );
}

interface WayListProps {
  readonly name: string;
  readonly way: Way;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
}

function WayList({ name, way, scenario, text, locale }: WayListProps) {
  const words = incidentWords[locale];
  const looks = [WALL, ...looksOf(scenario)];
  return (
    <section>
      <h4>
        {name}: {way.length > 1 ? way.length - 1 : words.noLooks}
      </h4>
      <ol start={0}>
        {way.map(({ look, left }) => (
          <li key={look}>
            {fullName(
              looks.find(({ id }) => id === look)!,
              text,
              locale,
            )}
            <small>{words.left(left, scenario.faults.length)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
