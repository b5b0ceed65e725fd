import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { historyOf, lastAt } from '#player/history.ts';

/** A node as its stage first shows it. */
export interface Look {
  readonly state: string | undefined;
  readonly word: string;
  /** From 0 to 1, where the node has a level. */
  readonly level: number | undefined;
}

/** How every node looks at `atMs`, by id. */
export function looksAt(
  scenario: AnyScenario,
  text: FigureText,
  trace: Trace,
  atMs: number,
): ReadonlyMap<string, Look> {
  const looks = [...historyOf(trace)].map(([id, { states, levels }]) => {
    const state = lastAt(states, atMs)?.name;
    const { levelMax } = scenario.nodes[id]!;
    const level = levelMax === undefined ? undefined : Math.min(1, (lastAt(levels, atMs)?.value ?? 0) / levelMax);
    return [id, { state, word: text.states[`${id}.${state}`]?.word ?? '', level }] as const;
  });
  return new Map(looks);
}
