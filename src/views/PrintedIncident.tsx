import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, Intervention } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import { looksOf } from '#incident/looks.ts';
import { IncidentEnding, type Ways } from '#views/IncidentEnding.tsx';
import { IncidentLook } from '#views/IncidentLook.tsx';
import { fullName } from '#views/incident-names.ts';

interface PrintedIncidentProps {
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly trace: Trace;
  readonly fire: Intervention;
  readonly ways: Ways;
}

/** All that there is to see of one fire, folded, and its solution: for whoever reads without scripts. */
export function PrintedIncident({ id, scenario, text, locale, trace, fire, ways }: PrintedIncidentProps) {
  const words = incidentWords[locale];
  return (
    <div className="printed-incident">
      <p>{words.printed}</p>
      {looksOf(scenario).map((look) => (
        <details key={look.id}>
          <summary>{fullName(look, text, locale)}</summary>
          <IncidentLook
            id={`${id}-${look.id}`}
            look={look}
            scenario={scenario}
            text={text}
            locale={locale}
            trace={trace}
            isLive={false}
          />
        </details>
      ))}
      <details>
        <summary>{words.solution}</summary>
        <IncidentEnding scenario={scenario} text={text} locale={locale} fire={fire} ways={ways} score={undefined} />
      </details>
    </div>
  );
}
