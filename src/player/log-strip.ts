import { countingAt, epochAt, lengthOf, logAt, logsOf, type LogRun } from '#engine/logs.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';

const PLACES = 12;
/** A node that lacks more than this shows its own newest entries, then a gap. */
const LACKING_MAX = 4;

/**
 * One place of a strip: no entry, an entry of an odd or an even epoch, one that the log that counts does not have there, or
 * a gap where more entries are missing than could be shown.
 */
export type StripCell = 'none' | 'odd' | 'even' | 'stray' | 'gap';

/** A node's newest entries, at the same places as those of the stage's other nodes. */
export interface LogStrip {
  readonly node: string;
  /** How many entries its log holds in all. */
  readonly length: number;
  readonly cells: readonly StripCell[];
}

/** The strips of all nodes that show their logs, as of `atMs`; a strip's right end is the newest entry of any of them. */
export function stripsAt(scenario: AnyScenario, trace: Trace, atMs: number): readonly LogStrip[] {
  const nodes = Object.keys(scenario.nodes).filter((node) => scenario.nodes[node]!.log);
  if (nodes.length === 0) return [];
  const logs = logsOf(trace);
  const counting = countingAt(logs, atMs);
  const held = nodes.map((node) => ({ node, runs: logAt(logs, node, atMs) }));
  const newest = Math.max(PLACES, ...held.map(({ runs }) => lengthOf(runs)));
  return held.map(({ node, runs }) => {
    const length = lengthOf(runs);
    const isFarBehind = newest > PLACES && newest - length > LACKING_MAX;
    const end = isFarBehind ? length + LACKING_MAX : newest;
    const cells = Array.from({ length: PLACES }, (_, place): StripCell => {
      if (isFarBehind && place === PLACES - LACKING_MAX) return 'gap';
      return cellOf(runs, counting, end - PLACES + 1 + place);
    });
    return { node, length, cells };
  });
}

function cellOf(runs: readonly LogRun[], counting: readonly LogRun[], position: number): StripCell {
  const epoch = epochAt(runs, position);
  if (epoch === 0) return 'none';
  if (epoch !== epochAt(counting, position)) return 'stray';
  return epoch % 2 === 1 ? 'odd' : 'even';
}
