import { countingAt, epochAt, lengthOf, logAt, logsOf } from '#engine/logs.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';

/** How many places a strip shows: the newest anywhere, and those before it. */
export const STRIP_PLACES = 12;

/**
 * One place of a strip: no entry, an entry of an odd or an even epoch, or one that the log that counts does not have
 * there.
 */
export type StripCell = 'none' | 'odd' | 'even' | 'stray';

/** A node's newest entries, at the same positions for all nodes of a stage. */
export interface LogStrip {
  readonly node: string;
  /** How many entries its log holds in all. */
  readonly length: number;
  readonly cells: readonly StripCell[];
}

/** The strips of all nodes that show their logs, as of `atMs`. */
export function stripsAt(scenario: AnyScenario, trace: Trace, atMs: number): readonly LogStrip[] {
  const nodes = Object.keys(scenario.nodes).filter((node) => scenario.nodes[node]!.log);
  if (nodes.length === 0) return [];
  const logs = logsOf(trace);
  const counting = countingAt(logs, atMs);
  const held = nodes.map((node) => ({ node, runs: logAt(logs, node, atMs) }));
  const newest = Math.max(STRIP_PLACES, ...held.map(({ runs }) => lengthOf(runs)));
  return held.map(({ node, runs }) => {
    const cells = Array.from({ length: STRIP_PLACES }, (_, place): StripCell => {
      const position = newest - STRIP_PLACES + 1 + place;
      const epoch = epochAt(runs, position);
      if (epoch === 0) return 'none';
      if (epoch !== epochAt(counting, position)) return 'stray';
      return epoch % 2 === 1 ? 'odd' : 'even';
    });
    return { node, length: lengthOf(runs), cells };
  });
}
