import type { FigureText } from '#engine/labels.ts';
import type { Trace } from '#engine/trace.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import type { PanelPlace } from '#incident/looks.ts';
import { METRICS, type Metric } from '#incident/metrics.ts';
import { panelReading, panelSeries, WINDOW_MS } from '#incident/panel.ts';
import { formatMeasure } from '#views/format.ts';
import { SmallChart } from '#views/SmallChart.tsx';

interface IncidentDashboardProps {
  readonly text: FigureText;
  readonly locale: Locale;
  readonly trace: Trace;
  readonly panels: readonly PanelPlace[];
}

/** Charts side by side, each with what is usual and what is now. */
export function IncidentDashboard({ text, locale, trace, panels }: IncidentDashboardProps) {
  const words = incidentWords[locale];
  return (
    <div className="panels">
      {panels.map((place) => {
        const { unit, axisMax = 1 }: Metric = METRICS[place.metric];
        const { calm, now } = panelReading(trace, place);
        const [usual, present] = [calm, now].map((value) => formatMeasure(unit, value, locale));
        return (
          <SmallChart
            key={`${place.node} ${place.metric}`}
            name={panelName(place, text, locale)}
            says={words.usualAndNow(usual!, present!)}
            unit={unit}
            locale={locale}
            values={panelSeries(trace, place)}
            windowMs={WINDOW_MS}
            axisMax={axisMax}
          />
        );
      })}
    </div>
  );
}

/** What a chart is called; the balancer's say whose answers they are. */
export function panelName({ node, metric }: PanelPlace, text: FigureText, locale: Locale): string {
  const words = incidentWords[locale];
  return metric === 'answerMsP99' ? words.answersOf(text.nodes[node]!) : words.metrics[metric];
}
