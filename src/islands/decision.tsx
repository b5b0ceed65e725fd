import { hydrate } from 'preact';
import { assert } from '#engine/assert.ts';
import { decisionWords } from '#i18n/decision.ts';
import { localeOf } from '#i18n/locale.ts';
import { DecisionPainter } from '#islands/decision/decision-painter.ts';
import { LiveDecision } from '#islands/decision/LiveDecision.tsx';
import { saidInAddress } from '#islands/share.ts';
import { readWalk } from '#player/decision-link.ts';

/** Brings the printed decision to life: its picture stays the build's, and is lit as the reader walks. */
export function mount(element: HTMLElement): void {
  const root = element.querySelector<HTMLElement>('[data-root]');
  const chart = element.querySelector<HTMLElement>('[data-chart]');
  const figure = element.dataset['figure'];
  assert(root && chart && figure, 'a decision is printed with its name, its picture and its root');
  const locale = localeOf(document.documentElement.lang);
  const words = decisionWords[locale];
  const asked = readWalk(saidInAddress(figure));
  const painter = new DecisionPainter(chart);
  hydrate(<LiveDecision {...{ element, figure, root, words, locale, painter, asked }} />, root);
}
