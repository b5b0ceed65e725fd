import { useMemo } from 'react';
import type { CaseWords } from '#i18n/case.ts';
import { CLASH_NUMBERS } from '#views/case-clash.ts';
import { joiningCurve } from '#views/case-curve.ts';
import type { CaseLabel, CaseLayout } from '#views/case-layout.ts';
import type { CaseArrow, CaseBand } from '#views/case-shapes.ts';
import { BAND_PX, LINE_PX, RING_PX } from '#views/case-sizes.ts';

interface CaseDiagramProps {
  readonly layout: CaseLayout;
  readonly words: CaseWords;
  /** The element that tells the same in words. */
  readonly describedBy: string;
}

/**
 * A failing case as a space-time diagram: a lane for each taking part, messages as arrows, time downwards, and a line that
 * joins the two moments that clash. What happens carries the places of its moments in `data-from` and `data-until`, so that
 * whoever plays it can hold back what is ahead and light what is now.
 */
export function CaseDiagram({ layout, words, describedBy }: CaseDiagramProps) {
  const { width, height, headHeight, lanes, arrows, points, bands, labels, rings } = layout;
  const curve = useMemo(() => joiningCurve(rings, width), [rings, width]);
  return (
    <>
      <svg
        className="case-head"
        width={width}
        height={headHeight}
        viewBox={`0 0 ${width} ${headHeight}`}
        aria-hidden="true"
      >
        {lanes.map(({ id, x, lines }) => (
          <Lines key={id} lines={lines} x={x} y={headHeight - 6 - LINE_PX * (lines.length - 1)} />
        ))}
      </svg>
      <svg
        className="case-diagram"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.title}
        aria-describedby={describedBy}
        data-diagram
      >
        {lanes.map(({ id, x }) => (
          <line key={id} className="lane" x1={x} x2={x} y1={0} y2={height - 4} />
        ))}
        {bands.map((band, index) => (
          <Band key={index} band={band} />
        ))}
        {arrows.map((arrow, index) => (
          <Arrow key={index} arrow={arrow} />
        ))}
        {points.map(({ kind, x, y, from }, index) => (
          <g key={index} className={kind} data-from={from} data-until={from}>
            {kind === 'wrong' ? <path d={`M${x - 6} ${y - 6}l12 12m0-12l-12 12`} /> : <circle cx={x} cy={y} r={4} />}
          </g>
        ))}
        {labels.map((label, index) => (
          <Label key={index} label={label} />
        ))}
        <g className="clash">
          {curve && <path d={`M${curve.slice(0, 2).join(' ')}C${curve.slice(2).join(' ')}`} />}
          {rings.map(({ mark, x, y }) => (
            <g key={mark}>
              <circle cx={x} cy={y} r={RING_PX} />
              {curve && (
                <text x={x - RING_PX - 2} y={y - RING_PX + 4}>
                  {CLASH_NUMBERS[mark]}
                </text>
              )}
            </g>
          ))}
        </g>
        <line className="present" x1={0} x2={width} y1={0} y2={0} data-present />
      </svg>
    </>
  );
}

function Lines({ lines, x, y }: { readonly lines: readonly string[]; readonly x: number; readonly y: number }) {
  return (
    <text x={x} y={y}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : LINE_PX}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Arrow({ arrow: { kind, x1, y1, x2, y2, from, until } }: { readonly arrow: CaseArrow }) {
  const direction = x2 > x1 ? 1 : -1;
  const tip = kind === 'lost' ? x2 : x2 - direction * 3;
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return (
    <g className={kind} data-from={from} data-until={until}>
      <path className="shaft" d={`M${x1 + direction * 3} ${y1}L${tip} ${y2}`} />
      {kind === 'lost' ? (
        <path className="cross" d={`M${x2 - 5} ${y2 - 5}l10 10m0-10l-10 10`} />
      ) : (
        <path className="head" d="M0 0l-8-3.5v7z" transform={`translate(${tip} ${y2}) rotate(${angle})`} />
      )}
    </g>
  );
}

const HATCH_PX = 8;

/** A stretch of time in which a lane's node is not as it should be, hatched; open below if that does not end. */
function Band({ band: { x, y1, y2, isOpen, from, until } }: { readonly band: CaseBand }) {
  const [left, right] = [x - BAND_PX, x + BAND_PX];
  const strokes: string[] = [];
  for (let y = y1 + HATCH_PX; y < y2; y += HATCH_PX) strokes.push(`M${left} ${y}L${right} ${y - HATCH_PX}`);
  return (
    <g className="fault" data-from={from} data-until={until}>
      <rect x={left} y={y1} width={2 * BAND_PX} height={Math.max(0, y2 - y1)} />
      <path className="hatch" d={strokes.join('')} />
      <path
        d={`M${left} ${y1}H${right}M${left} ${y1}V${y2}M${right} ${y1}V${y2}${isOpen ? '' : `M${left} ${y2}H${right}`}`}
      />
    </g>
  );
}

function Label({ label: { kind, box, lines, full, from, until } }: { readonly label: CaseLabel }) {
  const { x, y, width, height } = box;
  return (
    <g className={`case-label is-${kind}`} data-from={from} data-until={until}>
      <title>{full}</title>
      <rect className="plate" x={x} y={y} width={width} height={height} rx={3} />
      <Lines lines={lines} x={x + width / 2} y={y + LINE_PX - 4} />
    </g>
  );
}
