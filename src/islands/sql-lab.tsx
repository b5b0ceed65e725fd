import { hydrate } from 'preact';
import { loadLab } from '#catalog/load-lab.ts';
import { assert } from '#engine/assert.ts';
import { localeOf } from '#i18n/locale.ts';
import { LiveSqlLab } from '#islands/sql-lab/LiveSqlLab.tsx';
import { saidInAddress } from '#islands/share.ts';
import type { LabText } from '#labs/labels.ts';
import { readLinkedLab } from '#labs/link.ts';
import type { LabRun } from '#labs/report.ts';

/** Brings a printed lab to life. The engine is fetched later, when the reader touches it. */
export async function mount(element: HTMLElement): Promise<void> {
  const id = element.dataset['lab'];
  const script = element.querySelector('script[type="application/json"]');
  const root = element.querySelector<HTMLElement>('[data-root]');
  assert(id && script && root, 'a lab is printed with its id, its words and its root');
  const { text, runs } = JSON.parse(script.textContent) as { text: LabText; runs: Record<string, LabRun> };
  const lab = await loadLab(id);
  const locale = localeOf(document.documentElement.lang);
  const asked = readLinkedLab(lab, saidInAddress(lab.id));
  hydrate(
    <LiveSqlLab id={element.id} element={element} lab={lab} text={text} locale={locale} runs={runs} asked={asked} />,
    root,
  );
}
