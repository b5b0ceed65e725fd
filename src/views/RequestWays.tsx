import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import { typicalWay, type RequestWay } from '#player/request-way.ts';
import { formatMeasure } from '#views/format.ts';
import { niceTop } from '#views/nice.ts';

interface RequestWaysProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly runs: readonly { readonly name: string | undefined; readonly played: { readonly trace: Trace } }[];
}

/** Where the time of one typical request goes: a bar for each stay at a node and for each stretch of wire, one below the other. */
export function RequestWays({ scenario, text, locale, runs }: RequestWaysProps) {
  const { way: ends } = scenario;
  if (!ends) return null;
  const ways = runs.map(({ name, played }) => ({ name, way: typicalWay(played.trace, ends) }));
  const topMs = niceTop(Math.max(1, ...ways.map(({ way }) => way?.totalMs ?? 0)));
  return (
    <div className="ways">
      {ways.map(({ name, way }, index) => (
        <Way key={index} name={name} way={way} topMs={topMs} scenario={scenario} text={text} locale={locale} />
      ))}
    </div>
  );
}

interface WayProps extends Omit<RequestWaysProps, 'runs'> {
  readonly name: string | undefined;
  readonly way: RequestWay | undefined;
  readonly topMs: number;
}

function Way({ name, way, topMs, scenario, text, locale }: WayProps) {
  const words = figureWords[locale];
  const total = way ? formatMeasure('ms', way.totalMs, locale) : words.noWay;
  const nodes = Object.keys(scenario.nodes).filter((node) => way?.stretches.some((stretch) => stretch.node === node));
  const percent = (ms: number): string => `${((ms / topMs) * 100).toFixed(2)}%`;
  return (
    <figure className="way">
      <figcaption>
        {name === undefined ? words.way : `${words.way}, ${name}`}: <strong>{total}</strong>
      </figcaption>
      {way && (
        <dl>
          {[...nodes, undefined].map((node) => {
            const stretches = way.stretches.filter((stretch) => stretch.node === node);
            const sumMs = stretches.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
            return (
              <div key={node ?? ''} data-look={node === undefined ? 'wire' : scenario.nodes[node]!.look}>
                <dt>{node === undefined ? words.onTheWire : text.nodes[node]}</dt>
                <dd>
                  <span className="track" aria-hidden="true">
                    {stretches.map(({ fromMs, untilMs }) => (
                      <i key={fromMs} style={{ left: percent(fromMs), width: percent(untilMs - fromMs) }} />
                    ))}
                  </span>
                  <span className="sum">{formatMeasure('ms', sumMs, locale)}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </figure>
  );
}
