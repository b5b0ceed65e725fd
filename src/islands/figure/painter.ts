import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { seriesAt } from '#engine/series.ts';
import type { Locale } from '#i18n/locale.ts';
import { figureWords } from '#i18n/figure.ts';
import { lastAt } from '#player/history.ts';
import type { PlayedRun } from '#player/played-run.ts';
import { StatechartPainter } from '#islands/figure/statechart-painter.ts';
import { StagePainter } from '#islands/figure/stage-painter.ts';
import { formatMeasure } from '#views/format.ts';

/**
 * Brings a figure's elements to a moment by writing into them directly: marks on the canvas, states, levels, readouts, the
 * chart's line, the scrubber. Rendering stays out of it, so that a frame costs as little as it can.
 */
export class Painter {
  readonly #root: HTMLElement;
  readonly #scenario: AnyScenario;
  readonly #text: FigureText;
  readonly #locale: Locale;
  #stages: StagePainter[] = [];
  #statecharts: StatechartPainter[] = [];
  #runs: readonly PlayedRun[] = [];
  /** What was last written at each node that shows a measure. */
  #readings = new WeakMap<Element, number>();
  /** The moment that was drawn last. */
  atMs = 0;

  constructor(root: HTMLElement, scenario: AnyScenario, text: FigureText, locale: Locale) {
    this.#root = root;
    this.#scenario = scenario;
    this.#text = text;
    this.#locale = locale;
  }

  /** Takes the runs that are on show, one for each stage, after they have been rendered. */
  show(runs: readonly PlayedRun[]): void {
    this.#runs = runs;
    const stages = [...this.#root.querySelectorAll<HTMLElement>('[data-stage]')];
    this.#stages = stages.map((element, index) => {
      const known =
        this.#stages.find((stage) => stage.element === element) ?? new StagePainter(element, this.#scenario);
      known.show(runs[index]!.trace);
      return known;
    });
    const frames = [...this.#root.querySelectorAll<HTMLElement>('[data-statechart]')];
    this.#statecharts = frames.map(
      (element) => this.#statecharts.find((one) => one.element === element) ?? new StatechartPainter(element),
    );
  }

  /** Draws the moment `atMs`. */
  paint(atMs: number): void {
    this.atMs = atMs;
    for (const [index, stage] of this.#stages.entries()) {
      stage.paint(atMs);
      this.#paintNodes(stage.element, this.#runs[index]!, atMs);
    }
    for (const [index, statechart] of this.#statecharts.entries()) {
      statechart.paint(this.#runs[index]!.history, atMs);
    }
    this.#paintReadouts(atMs);
    this.#root
      .querySelector<HTMLElement>('[data-charts]')
      ?.style.setProperty('--now', String(atMs / this.#scenario.durationMs));
    const words = figureWords[this.#locale].seconds(atMs);
    const scrub = this.#root.querySelector<HTMLInputElement>('[data-scrub]');
    if (scrub) {
      scrub.value = String(Math.round(atMs));
      scrub.setAttribute('aria-valuetext', words);
    }
    write(this.#root.querySelector('[data-now]'), words);
  }

  /** Colours and sizes are read anew: the theme or the width has changed. */
  refresh(): void {
    for (const stage of this.#stages) stage.refresh();
  }

  #paintNodes(stage: HTMLElement, run: PlayedRun, atMs: number): void {
    for (const node of stage.querySelectorAll<HTMLElement>('[data-node]')) {
      const id = node.dataset['node']!;
      const { states, levels } = run.history.get(id)!;
      const state = lastAt(states, atMs)?.name ?? '';
      const wasState = node.dataset['is'];
      if (wasState !== state) {
        node.dataset['is'] = state;
        node.querySelector('[data-state]')!.textContent = this.#text.states[`${id}.${state}`]?.word ?? '';
      }
      this.#paintReading(node.querySelector<HTMLElement>('[data-reading]'), run, atMs);
      const isCut = lastAt(run.cuts.get(id) ?? [], atMs)?.isCut ?? false;
      const wasCut = node.hasAttribute('data-cut');
      if (wasCut !== isCut) node.toggleAttribute('data-cut', isCut);
      if (wasState !== state || wasCut !== isCut) keepFocus(node);
      const { levelMax } = this.#scenario.nodes[id]!;
      if (levelMax !== undefined)
        node.style.setProperty('--level', String(Math.min(1, (lastAt(levels, atMs)?.value ?? 0) / levelMax)));
    }
  }

  #paintReading(element: HTMLElement | null, run: PlayedRun, atMs: number): void {
    if (!element) return;
    const measure = element.dataset['reading']!;
    const value = seriesAt(run.series.get(measure)!, atMs);
    // It stays for a whole window, and writing numbers as readers do takes its time.
    if (Object.is(this.#readings.get(element), value)) return;
    this.#readings.set(element, value);
    write(element, formatMeasure(this.#scenario.measures[measure]!.unit, value, this.#locale));
  }

  #paintReadouts(atMs: number): void {
    for (const readout of this.#root.querySelectorAll<HTMLElement>('[data-measure]')) {
      const measure = readout.dataset['measure']!;
      const { unit, better } = this.#scenario.measures[measure]!;
      const values = this.#runs.map(({ series }) => seriesAt(series.get(measure)!, atMs));
      const worst = { high: Math.min(...values), low: Math.max(...values), neither: Number.NaN }[better];
      for (const [index, entry] of [...readout.querySelectorAll<HTMLElement>('[data-run]')].entries()) {
        const value = values[index]!;
        write(entry.querySelector('[data-value]'), formatMeasure(unit, value, this.#locale));
        entry.classList.toggle(
          'worse',
          values.length > 1 && value === worst && values.some((other) => other !== worst),
        );
      }
    }
  }
}

/** What can be done to a node depends on its state: the focus goes on from what no longer can to what now can. */
function keepFocus(node: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || !node.contains(focused) || focused.checkVisibility()) return;
  const faults = [...node.querySelectorAll<HTMLElement>('[data-fault]')];
  const next = faults.find((fault) => fault.checkVisibility()) ?? node.closest<HTMLElement>('[data-keys]');
  next?.focus({ preventScroll: true });
}

/** Writes into the text that was rendered, in place, so that the renderer still finds it. */
function write(element: Element | null, text: string): void {
  const node = element?.firstChild;
  if (node && node.nodeValue !== text) node.nodeValue = text;
}
