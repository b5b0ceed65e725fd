import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import type { TranscriptLine } from '#player/transcript.ts';
import { formatMeasure } from '#views/format.ts';

interface TranscriptProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly name: string | undefined;
  readonly lines: readonly TranscriptLine[];
}

/** What happened, as a table of moments and words: the figure for whoever does not see it. */
export function Transcript({ scenario, text, locale, name, lines }: TranscriptProps) {
  const words = figureWords[locale];
  return (
    <table className="transcript">
      {name !== undefined && <caption>{name}</caption>}
      <thead>
        <tr>
          <th scope="col">{words.atSecond}</th>
          <th scope="col">{words.whatHappened}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} data-line={line.type}>
            <td>{words.seconds(line.atMs)}</td>
            <td>{sentenceOf(line, scenario, text, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceOf(line: TranscriptLine, scenario: AnyScenario, text: FigureText, locale: Locale): string {
  switch (line.type) {
    case 'state':
      return text.states[`${line.node}.${line.state}`]?.says ?? `${text.nodes[line.node]}: ${line.state}`;
    case 'fault':
      return `→ ${text.faults[`${line.node}.${line.message}`]}`;
    case 'measures':
      return [
        ...scenario.readouts.map(
          (name) =>
            `${text.measures[name]} ${formatMeasure(scenario.measures[name]!.unit, line.values[name]!, locale)}`,
        ),
        ...line.logs.map(({ node, length, strays }) => figureWords[locale].log(text.nodes[node]!, length, strays)),
      ].join(' · ');
  }
}
