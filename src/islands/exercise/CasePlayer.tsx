import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Evidence } from '#grading/verdict.ts';
import { caseWords } from '#i18n/case.ts';
import { laneNames } from '#i18n/lanes.ts';
import type { Locale } from '#i18n/locale.ts';
import { CasePainter } from '#islands/exercise/case-painter.ts';
import { usePlayback } from '#islands/use-playback.ts';
import { CaseDiagram } from '#views/CaseDiagram.tsx';
import { layOutCase } from '#views/case-layout.ts';
import { storyOf } from '#views/case-story.ts';
import { CaseStory } from '#views/CaseStory.tsx';
import { Icon } from '#views/Icon.tsx';

interface CasePlayerProps {
  /** Unique on the page. */
  readonly id: string;
  readonly evidence: Evidence;
  readonly locale: Locale;
}

/** How long the present takes from one moment to the next; less in a case of many moments. */
const MOMENT_MS_MAX = 600;
const CASE_MS_MAX = 30_000;
const ROOM_PX = 480;

/** Plays a failing case on its diagram, from the top to the clash; then everything stays in view. */
export function CasePlayer({ id, evidence, locale }: CasePlayerProps) {
  const words = caseWords[locale];
  const root = useRef<HTMLElement | null>(null);
  const box = useRef<HTMLDivElement | null>(null);
  const roomPx = useRoom(root);
  const { layout, story } = useMemo(() => {
    const nameOf = (lane: string): string => laneNames[locale][lane] ?? lane;
    const faultOf = (text: string): string => words.faults[text] ?? text;
    const { trace, clash } = evidence;
    return {
      layout: layOutCase({ trace, clash, roomPx, nameOf, faultOf }),
      story: storyOf(trace, clash, words, nameOf),
    };
  }, [evidence, locale, words, roomPx]);

  const last = Math.max(0, layout.moments.length - 1);
  const momentMs = Math.min(MOMENT_MS_MAX, CASE_MS_MAX / (last + 1));
  const stops = useMemo(() => Array.from({ length: last + 1 }, (_, at) => at * momentMs), [last, momentMs]);
  // A product divided by its factor may fall a hair short of the other.
  const placeOf = (atMs: number): number => atMs / momentMs + 1e-6;
  const painter = useRef<CasePainter | undefined>(undefined);
  const paint = (atMs: number): void => painter.current?.paint(placeOf(atMs));
  const { snapshot, send, isPlaying } = usePlayback({
    root,
    durationMs: last * momentMs,
    stops,
    openingMs: 0,
    onFrame: paint,
  });
  const { atMs } = snapshot.context;

  useLayoutEffect(() => {
    painter.current = new CasePainter(root.current!, layout);
    painter.current.paint(placeOf(atMs));
  });
  useLayoutEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
    // The button that was pressed to see this is gone.
    box.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) send({ type: 'played' });
  }, [send]);

  const step = (direction: 1 | -1): void => send({ type: 'stepped', direction });
  const play = (): void => send({ type: isPlaying ? 'paused' : 'played' });
  const jump = (toMs: number): void => {
    send({ type: 'paused' });
    send({ type: 'sought', atMs: toMs });
  };
  const acts: Readonly<Record<string, () => void>> = {
    ' ': play,
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    Home: () => jump(0),
    End: () => jump(last * momentMs),
  };

  const place = Math.floor(placeOf(atMs));
  const isOver = place >= last;
  const isPair = layout.rings.length > 1;
  const spoken = [story.told[place], isOver && isPair && words.clash].filter(Boolean).join('. ');
  return (
    <figure className="case" ref={root} data-case>
      <figcaption>{words.title}</figcaption>
      <div className="case-acts">
        <button type="button" onClick={play}>
          <Icon name={isPlaying ? 'pause' : 'play'} /> {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" aria-label={words.stepBack} title={words.stepBack} onClick={() => step(-1)}>
          <Icon name="step-back" />
        </button>
        <button type="button" aria-label={words.stepOn} title={words.stepOn} onClick={() => step(1)}>
          <Icon name="step-on" />
        </button>
      </div>
      <p className="case-now" aria-hidden="true">
        {story.told.map((sentence, moment) => (
          <span key={moment} data-from={moment} data-until={moment}>
            {sentence}
          </span>
        ))}
      </p>
      <p className="case-spoken" role="status">
        {isPlaying ? '' : spoken}
      </p>
      <div
        className="case-box"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={`${words.title}. ${words.keys}`}
        data-box
        onKeyDown={(event) => {
          const act = acts[event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
          event.preventDefault();
          act();
        }}
      >
        <CaseDiagram layout={layout} words={words} describedBy={`${id}-told`} />
      </div>
      {isPair && <p className="clash-words">{words.clash}</p>}
      <CaseStory story={story} words={words} id={`${id}-told`} />
    </figure>
  );
}

/** The width that there is for a diagram. */
function useRoom(root: RefObject<HTMLElement | null>): number {
  const [roomPx, setRoomPx] = useState(ROOM_PX);
  useLayoutEffect(() => {
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(root.current!);
      setRoomPx(Math.floor(root.current!.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)));
    };
    measure();
    const size = new ResizeObserver(measure);
    size.observe(root.current!);
    return () => size.disconnect();
  }, [root]);
  return roomPx;
}
