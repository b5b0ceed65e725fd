import type { Node } from 'acorn';
import type { Probe } from '#grading/compile-probe.ts';

/** The variable through which compiled code counts. No program may name anything that begins like it. */
export const PROBE = '$meter';

/** Text before and after a stretch of code. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Weighs what a node's value is, by a helper of the probe. */
export function weighed(helper: Exclude<keyof Probe, 'step'>, node: Node): Wrap {
  return { ...span(node), before: `${PROBE}.${helper}(${lineOf(node)},`, after: ')' };
}

/** Where a node stands. */
export function span({ start, end }: Node): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** The line on which a node begins. */
export function lineOf(node: Node): number {
  return node.loc!.start.line;
}
