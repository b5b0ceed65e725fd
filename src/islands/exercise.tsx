import { hydrate } from 'preact';
import { assert } from '#engine/assert.ts';
import { localeOf } from '#i18n/locale.ts';
import { warmUp } from '#islands/exercise/grade-here.ts';
import { LiveExercise } from '#islands/exercise/LiveExercise.tsx';

/** What the build prints for the island, beside what is seen. */
export interface PrintedExercise {
  readonly starter: string;
  readonly faults: Readonly<Record<string, string>>;
  /** Where the figure runs with the reader's code, if there is one. */
  readonly figureHref?: string;
  /** How high the blocks will be. */
  readonly blocksPx: number;
}

/** Brings a printed exercise to life. Nothing of the reader's runs before the reader says so. */
export function mount(element: HTMLElement): void {
  const exerciseId = element.dataset['exercise'];
  const script = element.querySelector('script[type="application/json"]');
  const root = element.querySelector<HTMLElement>('[data-root]');
  assert(exerciseId && script && root, 'an exercise is printed with its id, its texts and its root');
  const printed = JSON.parse(script.textContent) as PrintedExercise;
  const locale = localeOf(document.documentElement.lang);
  hydrate(<LiveExercise id={element.id} exerciseId={exerciseId} locale={locale} {...printed} />, root);
  warmUp();
}
