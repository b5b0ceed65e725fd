import { createElement } from 'react';
import { renderToString } from 'preact-render-to-string';
import type { AnyScenario } from '#engine/scenario.ts';
import type { FigureText } from '#engine/labels.ts';
import { assert } from '#engine/assert.ts';
import { lastAt, type NodeHistory } from '#player/history.ts';
import { layOut } from '#statechart/layout.ts';
import { flatMachine } from '#statechart/transitions.ts';
import { Statechart } from '#views/Statechart.tsx';

/** A scenario's statechart as it stands at `atMs`, for the page; undefined where it has none. */
export async function statechartHtml(
  { id, statechart }: AnyScenario,
  words: FigureText['statechart'],
  history: ReadonlyMap<string, NodeHistory>,
  atMs: number,
): Promise<string | undefined> {
  if (!statechart) return undefined;
  assert(words, `${id} has a statechart, and no words for it`);
  const machine = flatMachine(statechart.machine);
  const lay = (isNarrow: boolean) => layOut(machine, words, statechart.nodes.length, isNarrow);
  const [wide, narrow] = await Promise.all([lay(false), lay(true)]);
  const tokens = statechart.nodes.map((node) => ({ node, state: lastAt(history.get(node)!.states, atMs)!.name }));
  return renderToString(createElement(Statechart, { wide, narrow, words, tokens }) as never);
}
