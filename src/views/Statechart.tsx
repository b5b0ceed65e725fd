import type { PlacedState, PlacedTransition, StatechartLayout, StatechartWords } from '#statechart/layout.ts';

type Words = StatechartWords & { readonly name: string };

/** A node that goes through the machine, and its state at the moment that is drawn. */
export interface Token {
  readonly node: string;
  readonly state: string;
}

interface StatechartProps {
  readonly wide: StatechartLayout;
  readonly narrow: StatechartLayout;
  readonly words: Words;
  readonly tokens: readonly Token[];
}

/**
 * A machine's states and what leads from one to the other, with a letter for each node in the state where it is. Drawn
 * twice, for wide places and for narrow ones. While it plays, a painter moves the letters and lights the last arrow.
 */
export function Statechart({ wide, narrow, words, tokens }: StatechartProps) {
  return (
    <>
      <Drawing look="is-wide" layout={wide} words={words} tokens={tokens} />
      <Drawing look="is-narrow" layout={narrow} words={words} tokens={tokens} />
    </>
  );
}

interface DrawingProps {
  readonly look: 'is-wide' | 'is-narrow';
  readonly layout: StatechartLayout;
  readonly words: Words;
  readonly tokens: readonly Token[];
}

function Drawing({ look, layout, words, tokens }: DrawingProps) {
  const { width, height, lineHeight, states, transitions } = layout;
  const places = new Map(states.map((state) => [state.name, state]));
  return (
    <svg
      className={`statechart ${look}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words.name}
    >
      {transitions.map((placed) => (
        <Arrow key={placed.line} placed={placed} words={words} lineHeight={lineHeight} />
      ))}
      {states.map((state) => (
        <g key={state.name} className="state" data-role={state.name} data-x={state.x} data-y={state.y}>
          <rect
            x={state.x - state.width / 2}
            y={state.y - state.height / 2}
            width={state.width}
            height={state.height}
            rx="9"
          />
          <text x={state.x} y={state.y - 11} dominantBaseline="central">
            {words.states[state.name]}
          </text>
        </g>
      ))}
      {tokens.map(({ node, state }, index) => (
        <Letter key={node} node={node} place={places.get(state)!} aside={asideOf(index, tokens.length)} />
      ))}
    </svg>
  );
}

interface ArrowProps {
  readonly placed: PlacedTransition;
  readonly words: Words;
  readonly lineHeight: number;
}

function Arrow({ placed, words, lineHeight }: ArrowProps) {
  const { transition, line, head, label } = placed;
  const { from, to, events } = transition;
  const [startX, startY] = line.slice(1, line.indexOf('C')).split(' ');
  return (
    <g className="arrow" data-arrow={`${from ?? ''}>${to}`}>
      <path className="line" d={line} />
      <path
        className="head"
        d="M0 0-9-4.2-9 4.2z"
        transform={`translate(${head.x} ${head.y}) rotate(${head.degrees})`}
      />
      {from === undefined && <circle className="anywhere" cx={startX} cy={startY} r="5" />}
      {label &&
        events.map((event, index) => (
          <text
            key={event}
            x={label.x}
            y={label.y + (index - (events.length - 1) / 2) * lineHeight}
            dominantBaseline="central"
          >
            {words.events[event]}
          </text>
        ))}
    </g>
  );
}

interface LetterProps {
  readonly node: string;
  readonly place: PlacedState;
  readonly aside: number;
}

function Letter({ node, place, aside }: LetterProps) {
  const transform = `translate(${place.x + aside}px, ${place.y + 11}px)`;
  return (
    <g className="token" data-token={node} data-in={place.name} data-aside={aside} style={{ transform }}>
      <circle r="9.5" />
      <text dominantBaseline="central">{node.toUpperCase()}</text>
    </g>
  );
}

/** How far from the middle of a state a token stands, so that all find room in one. */
function asideOf(index: number, count: number): number {
  return (index - (count - 1) / 2) * 22;
}
