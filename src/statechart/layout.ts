import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { assert } from '#engine/assert.ts';
import type { FlatMachine, Transition } from '#statechart/transitions.ts';

/** A box around its middle; units are those of the drawing's own text, 14 of them high. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedState extends Box {
  readonly name: string;
}

export interface PlacedTransition {
  readonly transition: Transition;
  /** The arrow's line, as the `d` of a path, without its head. */
  readonly line: string;
  /** The arrow's head: where it points, and in which direction, in degrees. */
  readonly head: { readonly x: number; readonly y: number; readonly degrees: number };
  /** Room for one line of text for each event; none in a narrow layout. */
  readonly label: Box | undefined;
}

/** Where everything in a statechart's drawing is. */
export interface StatechartLayout {
  readonly width: number;
  readonly height: number;
  /** From one line of a label to the next. */
  readonly lineHeight: number;
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
}

/** The words for states and events. */
export interface StatechartWords {
  readonly states: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
}

const LINE_HEIGHT = 15;
const STATE_HEIGHT = 48;
const TOKEN_WIDTH = 22;
const MARGIN = 4;
/** The point from which arrows of any state set out. */
const ANYWHERE = 'anywhere';

interface Drawn {
  readonly bb: string;
  readonly objects: readonly { readonly name: string; readonly pos: string }[];
  readonly edges: readonly { readonly pos: string; readonly lp?: string; readonly id: string }[];
}

/**
 * Lays a machine out from top to bottom; a narrow layout has no words at its arrows. Only the build does this; what it
 * finds is printed into the page.
 */
export async function layOut(
  machine: FlatMachine,
  words: StatechartWords,
  tokens: number,
  isNarrow: boolean,
): Promise<StatechartLayout> {
  const sizes = new Map(machine.states.map((name) => [name, stateWidth(wordOf(words.states, name), tokens)]));
  const labels = machine.transitions.map(({ events }) => {
    const lines = events.map((event) => wordOf(words.events, event));
    return isNarrow ? undefined : labelSize(lines);
  });
  const graphviz = await Graphviz.load();
  const drawn = JSON.parse(graphviz.layout(dotOf(machine, sizes, labels), 'json', 'dot')) as Drawn;
  const [, , right, top] = numbers(drawn.bb);
  // Graphviz counts from the bottom.
  const place = (x: number, y: number) => ({ x: round(x + MARGIN), y: round(top! - y + MARGIN) });
  const states = machine.states.map((name) => {
    const { pos } = drawn.objects.find((one) => one.name === name)!;
    const [x, y] = numbers(pos);
    return { name, ...place(x!, y!), width: sizes.get(name)!, height: STATE_HEIGHT };
  });
  const transitions = machine.transitions.map((transition, index) => {
    const edge = drawn.edges.find(({ id }) => id === String(index))!;
    const size = labels[index];
    const [x, y] = numbers(edge.lp ?? '');
    const points = edge.pos.split(' ').map((point) => {
      const [px, py] = numbers(point.replace('e,', ''));
      return place(px!, py!);
    });
    // The first point is where the arrow points; the line ends a head's length before it.
    const [tip, start, ...curve] = points;
    const end = curve.at(-1)!;
    const line = `M${start!.x} ${start!.y}C${curve.map((point) => `${point.x} ${point.y}`).join(' ')}`;
    const degrees = round((Math.atan2(tip!.y - end.y, tip!.x - end.x) * 180) / Math.PI);
    return { transition, line, head: { ...tip!, degrees }, label: size && { ...place(x!, y!), ...size } };
  });
  return {
    width: round(right! + 2 * MARGIN),
    height: round(top! + 2 * MARGIN),
    lineHeight: LINE_HEIGHT,
    states,
    transitions,
  };
}

function dotOf(
  machine: FlatMachine,
  sizes: ReadonlyMap<string, number>,
  labels: readonly (Size | undefined)[],
): string {
  const states = machine.states.map((name) => `"${name}" [width=${sizes.get(name)! / 72}]`);
  const hasAnywhere = machine.transitions.some(({ from }) => from === undefined);
  const edges = machine.transitions.map(({ from, to }, index) => {
    return `"${from ?? ANYWHERE}" -> "${to}" [id=${index}${spaceFor(labels[index])}]`;
  });
  return `digraph {
    rankdir=TB; nodesep=0.25; ranksep=0.25; splines=true;
    node [shape=box, fixedsize=true, height=${STATE_HEIGHT / 72}, label=""];
    edge [arrowsize=0.8];
    ${hasAnywhere ? `${ANYWHERE} [shape=circle, width=0.14, height=0.14];` : ''}
    ${[...states, ...edges].join(';\n    ')}
  }`;
}

/** An empty label of the size that our own will have. */
function spaceFor(size: Size | undefined): string {
  if (!size) return '';
  const cell = `<td fixedsize="true" width="${Math.ceil(size.width)}" height="${size.height}"></td>`;
  return `, label=<<table border="0" cellborder="0" cellpadding="0" cellspacing="0"><tr>${cell}</tr></table>>`;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function stateWidth(word: string, tokens: number): number {
  return Math.max(textWidth(word, 14) + 24, tokens * TOKEN_WIDTH + 14);
}

function labelSize(lines: readonly string[]): Size {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, 13))) + 6,
    height: lines.length * LINE_HEIGHT + 2,
  };
}

/** Near enough: letters of the Latin alphabet are about half as wide as high, those of Korean about as wide. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x1100 ? 0.95 : 0.56) * size, 0);
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  const word = words[name];
  assert(word !== undefined, `the statechart has no word for '${name}'; it has ${Object.keys(words).join(', ')}`);
  return word;
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
