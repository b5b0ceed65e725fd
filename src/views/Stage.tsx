import { useState, type CSSProperties } from 'react';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { seriesAt, type Series } from '#engine/series.ts';
import type { Trace } from '#engine/trace.ts';
import type { Locale } from '#i18n/locale.ts';
import { stripsAt } from '#player/log-strip.ts';
import { formatMeasure } from '#views/format.ts';
import { LogStrip } from '#views/LogStrip.tsx';
import { markOf } from '#views/marks.ts';
import { NodeShape } from '#views/NodeShape.tsx';
import { looksAt, type Look } from '#views/opening-look.ts';
import { StillTrails } from '#views/StillTrails.tsx';
import { stillMarksOf } from '#views/still-marks.ts';
import { WorldMap } from '#views/WorldMap.tsx';

interface StageProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly trace: Trace;
  readonly series: ReadonlyMap<string, Series>;
  /** The moment that is drawn where nothing plays. */
  readonly atMs: number;
  /** The name of the run where two stand side by side. */
  readonly name: string | undefined;
  /** Left out on a stage whose faults are those of the one beside it. */
  readonly onFault?: (to: string, message: string) => void;
}

/**
 * Nodes, wires, and the messages of one moment as still marks. While it plays, a painter draws moving ones on the canvas
 * and writes levels and states straight into the elements marked for it.
 */
export function Stage({ scenario, text, locale, trace, series, atMs, name, onFault }: StageProps) {
  // Printed with the first frame, and the same ever after: what is written into it while it plays is the painter's.
  const [looks] = useState(() => looksAt(scenario, text, trace, atMs));
  const strips = new Map(stripsAt(scenario, trace, atMs).map((strip) => [strip.node, strip]));
  return (
    <div className={`stage ${shapeOf(scenario)}`.trim()} data-stage>
      {name !== undefined && <p className="stage-name">{name}</p>}
      {scenario.backdrop === 'world' && <WorldMap />}
      {scenario.boundary && text.sides && (
        <div className="boundary" style={{ left: `${scenario.boundary.x}%` }}>
          <span className="outside">{text.sides[0]}</span>
          <span>{text.sides[1]}</span>
        </div>
      )}
      <svg className="wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {scenario.wires.map(([from, to]) => {
          const a = scenario.nodes[from]!;
          const b = scenario.nodes[to]!;
          return <line key={`${from}-${to}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
        })}
      </svg>
      <div className="still" aria-hidden="true">
        {scenario.backdrop === 'world' && <StillTrails scenario={scenario} trace={trace} atMs={atMs} />}
        {stillMarks(scenario, trace, atMs)}
      </div>
      <canvas className="moving" aria-hidden="true" />
      {Object.entries(scenario.nodes).map(([id, { look, x, y, size, reading, isNamedAbove }]) => (
        <div
          key={id}
          className="node"
          data-node={id}
          data-look={look}
          data-size={size}
          data-named={isNamedAbove && 'above'}
          data-is={looks.get(id)?.state}
          aria-hidden={size === 'tiny' ? true : undefined}
          style={nodeStyle(x, y, looks.get(id))}
        >
          <NodeShape look={look} />
          {size !== 'tiny' && <span className="node-name">{text.nodes[id]}</span>}
          {reading !== undefined && (
            <span className="node-reading" data-reading={reading}>
              {formatMeasure(scenario.measures[reading]!.unit, seriesAt(series.get(reading)!, atMs), locale)}
            </span>
          )}
          <span className="node-state" data-state>
            {looks.get(id)?.word}
          </span>
          {strips.has(id) && <LogStrip strip={strips.get(id)!} />}
          {onFault && <FaultButtons scenario={scenario} text={text} node={id} onFault={onFault} />}
        </div>
      ))}
    </div>
  );
}

/** Nodes in a row need no height; those with logs need more; a map has the shape of the world. */
function shapeOf({ nodes, backdrop }: AnyScenario): 'is-world' | 'is-tall' | 'is-flat' | '' {
  if (backdrop === 'world') return 'is-world';
  const all = Object.values(nodes);
  if (all.some(({ log }) => log)) return 'is-tall';
  return new Set(all.map(({ y }) => y)).size === 1 ? 'is-flat' : '';
}

/** Where it stands, and its level. */
function nodeStyle(x: number, y: number, look: Look | undefined): CSSProperties {
  return { left: `${x}%`, top: `${y}%`, ...(look?.level !== undefined && { '--level': look.level }) };
}

interface FaultButtonsProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly node: string;
  readonly onFault: (to: string, message: string) => void;
}

function FaultButtons({ scenario, text, node, onFault }: FaultButtonsProps) {
  const faults = scenario.faults.filter(({ to }) => to === node);
  if (faults.length === 0) return null;
  return (
    <span className="faults">
      {faults.map(({ to, message }) => (
        <button
          key={message}
          type="button"
          data-fault={message}
          data-replay={`${to}.${message}`}
          onClick={() => onFault(to, message)}
        >
          {text.faults[`${to}.${message}`]}
        </button>
      ))}
    </span>
  );
}

function stillMarks(scenario: AnyScenario, trace: Trace, atMs: number) {
  return stillMarksOf(scenario, trace, atMs).map(({ index, x, y, kind }) => {
    const { shape, colour } = markOf(kind);
    const place = { left: `${x.toFixed(1)}%`, top: `${y.toFixed(1)}%`, color: `var(${colour})` };
    return <i key={index} className={shape} style={place} />;
  });
}
