import type { FigureText } from '#engine/labels.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Contradiction } from '#incident/contradiction.ts';
import type { PanelPlace } from '#incident/looks.ts';
import { METRICS } from '#incident/metrics.ts';
import { formatMeasure } from '#views/format.ts';
import { panelName } from '#views/IncidentDashboard.tsx';

/** What speaks against a guess, in a sentence. */
export function contradictionWords(found: Contradiction | undefined, text: FigureText, locale: Locale): string {
  const words = incidentWords[locale];
  return `${words.wrong} ${sentenceOf(found, text, locale)}`;
}

function sentenceOf(found: Contradiction | undefined, text: FigureText, locale: Locale): string {
  const words = incidentWords[locale];
  if (!found) return words.noContradiction;
  if (found.type === 'panel') {
    const { is, would } = found;
    const { unit } = METRICS[is.metric];
    const [expected, present] = [would.now, is.now].map((value) => formatMeasure(unit, value, locale));
    return words.wouldStand(whatIs(is, text, locale), expected!, present!);
  }
  const [node, ...said] = found.said.split(' ');
  const host = text.nodes[node!]!;
  return found.isSaid ? words.wouldNotSay(host, said.join(' ')) : words.wouldSay(host, said.join(' '));
}

/** A chart's name beside its machine's, unless it says already whose it is. */
function whatIs(place: PanelPlace, text: FigureText, locale: Locale): string {
  const name = panelName(place, text, locale);
  const isOwn = place.node !== 'client' && place.metric !== 'answerMsP99';
  return isOwn ? incidentWords[locale].ofHost(text.nodes[place.node]!, name) : name;
}
