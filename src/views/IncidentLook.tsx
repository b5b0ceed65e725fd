import { assertNever } from '#engine/assert.ts';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import type { Locale } from '#i18n/locale.ts';
import { logLines } from '#incident/log-lines.ts';
import type { Look } from '#incident/looks.ts';
import { tracedRequest } from '#incident/spans.ts';
import { IncidentDashboard } from '#views/IncidentDashboard.tsx';
import { IncidentLog } from '#views/IncidentLog.tsx';
import { fullName } from '#views/incident-names.ts';
import { IncidentTrace } from '#views/IncidentTrace.tsx';

interface IncidentLookProps {
  readonly id: string;
  readonly look: Look;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly trace: Trace;
  /** Printed, a log has no filter and none of the lines that are written for each request. */
  readonly isLive: boolean;
}

/** What one look shows. */
export function IncidentLook({ id, look, scenario, text, locale, trace, isLive }: IncidentLookProps) {
  switch (look.type) {
    case 'dashboard':
      return <IncidentDashboard text={text} locale={locale} trace={trace} panels={look.panels} />;
    case 'log': {
      const all = logLines(trace, look.of);
      const lines = isLive ? all : all.filter(({ level, request }) => level !== 'INFO' || request === undefined);
      const name = fullName(look, text, locale);
      return (
        <IncidentLog key={look.id} id={id} name={name} text={text} locale={locale} lines={lines} isLive={isLive} />
      );
    }
    case 'trace':
      return <IncidentTrace scenario={scenario} text={text} locale={locale} traced={tracedRequest(trace, look.of)} />;
    default:
      return assertNever(look);
  }
}
