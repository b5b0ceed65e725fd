import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import type { RequestTrace, Span } from '#incident/spans.ts';
import { formatMeasure } from '#views/format.ts';
import { niceTop } from '#views/nice.ts';

interface IncidentTraceProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  /** Nothing where no request has failed. */
  readonly traced: RequestTrace | undefined;
}

/** One request's spans below each other, as a waterfall. */
export function IncidentTrace({ scenario, text, locale, traced }: IncidentTraceProps) {
  const words = incidentWords[locale];
  if (!traced) return <p>{words.noRequest}</p>;
  const { request, startMs, totalMs, isFailed, isUpload, spans } = traced;
  const topMs = niceTop(Math.max(1, ...spans.map(({ untilMs }) => untilMs)));
  const percent = (ms: number): string => `${((ms / topMs) * 100).toFixed(2)}%`;
  const total = formatMeasure('ms', totalMs, locale);
  return (
    <figure className="way spans">
      <figcaption>
        {words.traceTitle(request, figureWords[locale].seconds(startMs), total, isFailed, isUpload)}
      </figcaption>
      <dl>
        {spans.map((span, at) => (
          <div key={at} data-look={scenario.nodes[span.by]!.look} data-depth={span.depth}>
            <dt>{spanName(span, text, locale)}</dt>
            <dd>
              <span className="track" aria-hidden="true">
                <i style={{ left: percent(span.fromMs), width: percent(span.untilMs - span.fromMs) }} />
              </span>
              <span className="sum">{formatMeasure('ms', span.untilMs - span.fromMs, locale)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function spanName({ by, asks }: Span, text: FigureText, locale: Locale): string {
  const words = incidentWords[locale];
  const host = text.nodes[by]!;
  if (asks === undefined) return words.itself(host);
  return asks === 'pool' ? words.waits(host) : words.asks(host, text.nodes[asks]!);
}
