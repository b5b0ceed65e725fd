import type { Evidence } from '#grading/verdict.ts';
import { laneNames } from '#i18n/lanes.ts';
import type { Locale } from '#i18n/locale.ts';
import type { CaseLayout } from '#views/case-layout.ts';

interface CaseDiagramProps {
  readonly evidence: Evidence;
  readonly layout: CaseLayout;
  readonly locale: Locale;
  readonly label: string;
}

/**
 * A failing case as a space-time diagram: a lane for each taking part, messages as arrows, time downwards, and a line that
 * joins the two moments that clash. Everything carries its height in `data-y`, so that whoever plays it can hold back what
 * has not happened yet.
 */
export function CaseDiagram({ evidence, layout, locale, label }: CaseDiagramProps) {
  const { width, height, lanes, arrows, points, notes } = layout;
  const cause = layout.yOf(evidence.clash.causeAtMs);
  const effect = layout.yOf(evidence.clash.effectAtMs);
  const wrong = points.find(({ kind }) => kind === 'wrong');
  const clashX = wrong?.x ?? lanes[0]!.x;
  return (
    <svg className="case-diagram" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} data-diagram>
      {lanes.map(({ id, x }) => (
        <g key={id}>
          <text className="lane-name" x={x} y={14}>
            {laneNames[locale][id] ?? id}
          </text>
          <line className="lane" x1={x} x2={x} y1={22} y2={height - 6} />
        </g>
      ))}
      {notes.map(({ x, y, text }, index) => (
        <text key={index} className="note" x={x + 7} y={y + 15} data-y={y}>
          {text === '' ? '∅' : text}
        </text>
      ))}
      {arrows.map((arrow, index) => (
        <Arrow key={index} {...arrow} />
      ))}
      {points.map(({ kind, x, y, text }, index) => (
        <g key={index} className={kind} data-y={y}>
          {kind === 'wrong' ? <path d={`M${x - 6} ${y - 6}l12 12m0-12l-12 12`} /> : <circle cx={x} cy={y} r={4} />}
          <text x={kind === 'wrong' ? x + 10 : x} y={y + (kind === 'wrong' ? 17 : -9)}>
            {text}
          </text>
        </g>
      ))}
      <g className="clash" data-y={effect}>
        <path d={`M${clashX} ${cause}C${clashX + 46} ${cause} ${clashX + 46} ${effect} ${clashX} ${effect}`} />
        <circle cx={clashX} cy={cause} r={5} />
      </g>
      <line className="present" x1={0} x2={width} y1={0} y2={0} data-present />
    </svg>
  );
}

interface ArrowProps {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly text: string;
}

/** Labels stand nearer to the sender, where fewer arrows cross. */
const LABEL_AT = 0.42;

function Arrow({ x1, y1, x2, y2, text }: ArrowProps) {
  const isSame = x1 === x2;
  const direction = x2 > x1 ? 1 : -1;
  const tip = x2 - direction * 3;
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return (
    <g className="arrow" data-y={y1}>
      {!isSame && <path className="shaft" d={`M${x1 + direction * 3} ${y1}L${tip} ${y2}`} />}
      {!isSame && <path className="head" d="M0 0l-8-3.5v7z" transform={`translate(${tip} ${y2}) rotate(${angle})`} />}
      <text
        className={direction === 1 ? 'asks' : 'answers'}
        x={x1 + (x2 - x1) * LABEL_AT}
        y={y1 + (y2 - y1) * LABEL_AT + (direction === 1 ? -6 : 15)}
      >
        {text}
      </text>
    </g>
  );
}
