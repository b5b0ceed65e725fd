import { assertNever } from '#engine/assert.ts';
import type { FigureText } from '#engine/labels.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import { WALL, type Look } from '#incident/looks.ts';

/** What a look is called among those of its kind. */
export function shortName(look: Look, text: FigureText, locale: Locale): string {
  const words = incidentWords[locale];
  switch (look.type) {
    case 'dashboard':
      if (look.id === WALL.id) return words.wall;
      return look.of === 'tier' ? words.tier : text.nodes[look.of]!;
    case 'log':
      return look.of === 'all' ? words.allErrors : text.nodes[look.of]!;
    case 'trace':
      return look.of === 'slowest' ? words.slowest : words.failed;
    default:
      return assertNever(look);
  }
}

/** What a look is called among all. */
export function fullName(look: Look, text: FigureText, locale: Locale): string {
  const name = shortName(look, text, locale);
  return look.id === WALL.id ? name : `${incidentWords[locale].kinds[look.type]}: ${name}`;
}
