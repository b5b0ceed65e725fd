import { useEffect, useMemo, useRef } from 'react';
import type { Evidence } from '#grading/verdict.ts';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import { usePlayback } from '#islands/use-playback.ts';
import { CaseDiagram } from '#views/CaseDiagram.tsx';
import { layOutCase } from '#views/case-layout.ts';
import { Icon } from '#views/Icon.tsx';

interface CasePlayerProps {
  readonly evidence: Evidence;
  readonly locale: Locale;
}

/** How fast the present moves down the diagram. */
const PX_EACH_SECOND = 60;

/** Plays a failing case on its diagram, from the top to the clash; then everything stays in view. */
export function CasePlayer({ evidence, locale }: CasePlayerProps) {
  const words = exerciseWords[locale];
  const root = useRef<HTMLElement | null>(null);
  const layout = useMemo(() => layOutCase(evidence.trace), [evidence]);
  const toMs = 1000 / PX_EACH_SECOND;
  const stops = useMemo(() => layout.stops.map((y) => (y + 1) * toMs), [layout, toMs]);
  const durationMs = layout.height * toMs;
  const paint = (atMs: number): void => paintUpTo(root.current, atMs / toMs, atMs >= durationMs);
  const { snapshot, send, isPlaying } = usePlayback({ root, durationMs, stops, openingMs: 0, onFrame: paint });

  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
    send({ type: 'played' });
  }, [send]);
  useEffect(() => paint(snapshot.context.atMs));

  return (
    <figure className="case" ref={root} data-case>
      <figcaption>{words.case}</figcaption>
      <div className="case-acts">
        <button type="button" onClick={() => send({ type: isPlaying ? 'paused' : 'played' })}>
          <Icon name={isPlaying ? 'pause' : 'play'} /> {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" aria-label={words.stepBack} onClick={() => send({ type: 'stepped', direction: -1 })}>
          <Icon name="step-back" />
        </button>
        <button type="button" aria-label={words.stepOn} onClick={() => send({ type: 'stepped', direction: 1 })}>
          <Icon name="step-on" />
        </button>
      </div>
      <CaseDiagram evidence={evidence} layout={layout} locale={locale} label={words.case} />
      <p className="clash-words">{words.clash}</p>
    </figure>
  );
}

/** Holds back what lies below `y`; at the end the line of the present is gone and the clash is lit. */
function paintUpTo(root: HTMLElement | null, y: number, isOver: boolean): void {
  if (!root) return;
  for (const element of root.querySelectorAll<SVGElement>('[data-y]')) {
    element.classList.toggle('is-ahead', Number(element.dataset['y']) > y);
  }
  const present = root.querySelector<SVGElement>('[data-present]');
  present?.setAttribute('transform', `translate(0 ${y})`);
  root.classList.toggle('is-over', isOver);
}
