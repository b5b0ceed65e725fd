import { hydrate } from 'preact';
import { loadScenario } from '#catalog/load-scenario.ts';
import { assert } from '#engine/assert.ts';
import type { FigureText } from '#engine/labels.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { localeOf } from '#i18n/locale.ts';
import { LiveIncident } from '#islands/incident/LiveIncident.tsx';
import { saidInAddress } from '#islands/share.ts';
import { runWorld } from '#parts/run-world.ts';
import { readShared } from '#player/link.ts';

/** Brings a printed fire to life: runs what was printed, and takes over its elements. */
export async function mount(element: HTMLElement): Promise<void> {
  const id = element.dataset['figure'];
  const script = element.querySelector('script[type="application/json"]');
  const root = element.querySelector<HTMLElement>('[data-root]');
  assert(id && script && root, 'a fire is printed with its id, its words and its root');
  const text = JSON.parse(script.textContent) as FigureText;
  const locale = localeOf(document.documentElement.lang);
  const scenario = await loadScenario(id);
  const spec = defaultSpec(scenario);
  const trace = await runWorld(scenario, spec);
  const shared = readShared(scenario, saidInAddress(scenario.id));
  hydrate(
    <LiveIncident
      id={element.id}
      element={element}
      scenario={scenario}
      text={text}
      locale={locale}
      printed={{ spec, trace }}
      shared={shared}
    />,
    root,
  );
}
