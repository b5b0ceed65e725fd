import { hydrate } from 'preact';
import { assert } from '#engine/assert.ts';
import { decisionWords } from '#i18n/decision.ts';
import { localeOf } from '#i18n/locale.ts';
import { DecisionPainter } from '#islands/decision/decision-painter.ts';
import { LiveDecision } from '#islands/decision/LiveDecision.tsx';

/** Brings the printed decision to life: its picture stays the build's, and is lit as the reader walks. */
export function mount(element: HTMLElement): void {
  const root = element.querySelector<HTMLElement>('[data-root]');
  const chart = element.querySelector<HTMLElement>('[data-chart]');
  assert(root && chart, 'a decision is printed with its picture and its root');
  const words = decisionWords[localeOf(document.documentElement.lang)];
  const painter = new DecisionPainter(chart);
  hydrate(<LiveDecision id={element.id} root={root} words={words} painter={painter} />, root);
}
