import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { stripsAt } from '#player/log-strip.ts';

interface Strip {
  readonly cells: readonly HTMLElement[];
  readonly length: ChildNode | null | undefined;
}

/** Writes the entries of the logs of one stage into its strips, where they have changed. */
export class LogPainter {
  readonly #scenario: AnyScenario;
  readonly #strips: ReadonlyMap<string, Strip>;

  constructor(stage: HTMLElement, scenario: AnyScenario) {
    this.#scenario = scenario;
    this.#strips = new Map(
      [...stage.querySelectorAll<HTMLElement>('[data-log]')].map((strip) => [
        strip.closest<HTMLElement>('[data-node]')!.dataset['node']!,
        {
          cells: [...strip.querySelectorAll<HTMLElement>('[data-entry]')],
          length: strip.querySelector('[data-log-length]')?.firstChild,
        },
      ]),
    );
  }

  paint(trace: Trace, atMs: number): void {
    if (this.#strips.size === 0) return;
    for (const { node, length, cells } of stripsAt(this.#scenario, trace, atMs)) {
      const strip = this.#strips.get(node)!;
      for (const [place, cell] of cells.entries()) {
        const { dataset } = strip.cells[place]!;
        if (dataset['entry'] !== cell) dataset['entry'] = cell;
      }
      if (strip.length && strip.length.nodeValue !== String(length)) strip.length.nodeValue = String(length);
    }
  }
}
