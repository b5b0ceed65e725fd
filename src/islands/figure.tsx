import { hydrate } from 'preact';
import { loadScenario } from '#catalog/load-scenario.ts';
import { assert } from '#engine/assert.ts';
import type { FigureText } from '#engine/labels.ts';
import { defaultSpec, type AnyScenario } from '#engine/scenario.ts';
import { figureWords, type FigureWords } from '#i18n/figure.ts';
import { localeOf } from '#i18n/locale.ts';
import { execute } from '#islands/figure/execute.ts';
import { LiveFigure, type Opening } from '#islands/figure/LiveFigure.tsx';
import { saidInAddress } from '#islands/share.ts';
import { readShared } from '#player/link.ts';
import { playedRun, type PlayedRun } from '#player/played-run.ts';

/** Brings a printed figure to life: runs what was printed, or what the address asks for, and takes over its elements. */
export async function mount(element: HTMLElement): Promise<void> {
  const id = element.dataset['figure'];
  const script = element.querySelector('script[type="application/json"]');
  const root = element.querySelector<HTMLElement>('[data-root]');
  assert(id && script && root, 'a figure is printed with its id, its words and its root');
  const text = JSON.parse(script.textContent) as FigureText;
  const locale = localeOf(document.documentElement.lang);
  const scenario = await loadScenario(id);
  const run = await firstRun(scenario);
  const opening = openingOf(scenario, figureWords[locale]);
  hydrate(
    <LiveFigure
      id={element.id}
      element={element}
      scenario={scenario}
      text={text}
      locale={locale}
      run={run}
      statechart={element.querySelector('[data-statechart]')?.innerHTML}
      opening={opening}
    />,
    root,
  );
}

/** The run that the build has printed, so that the printed elements can be taken over as they are. */
async function firstRun(scenario: AnyScenario): Promise<PlayedRun> {
  const spec = defaultSpec(scenario);
  const executed = await execute(scenario, spec);
  assert(executed.type === 'ran', 'a default run needs neither the reader’s code nor data');
  return playedRun(scenario, spec, executed.trace);
}

/** What the page's address asks for in place of the printed run. */
function openingOf(scenario: AnyScenario, words: FigureWords): Opening | undefined {
  const shared = readShared(scenario, saidInAddress(scenario.id));
  switch (shared.type) {
    case 'none':
      return undefined;
    case 'read':
      return { wish: shared.shared, notice: undefined };
    case 'broken':
      return { wish: { spec: defaultSpec(scenario), other: undefined }, notice: words.brokenLink(shared.where) };
  }
}
