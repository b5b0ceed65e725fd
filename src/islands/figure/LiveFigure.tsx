import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { FigureText } from '#engine/labels.ts';
import { defaultSpec, type AnyScenario } from '#engine/scenario.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import { Painter } from '#islands/figure/painter.ts';
import { usePlayback } from '#islands/use-playback.ts';
import { useRuns, type Wish } from '#islands/figure/use-runs.ts';
import { copyEmbed, copyLink, keepOrigin } from '#islands/share.ts';
import { writeShared } from '#player/link.ts';
import { OPENING_MS, type PlayedRun } from '#player/played-run.ts';
import { stopsOf } from '#player/stops.ts';
import { Figure } from '#views/Figure.tsx';

export interface LiveFigureProps {
  readonly id: string;
  readonly element: HTMLElement;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  /** The default run, as printed. */
  readonly run: PlayedRun;
  /** The statechart, as printed. */
  readonly statechart: string | undefined;
  /** What is asked for in its place. */
  readonly opening: Opening | undefined;
}

export interface Opening {
  readonly wish: Wish;
  readonly notice: string | undefined;
}

/** A figure that plays. Every gesture makes a new spec and a new run; playing only moves along the finished trace. */
export function LiveFigure({ id, element, scenario, text, locale, run, statechart, opening }: LiveFigureProps) {
  const words = figureWords[locale];
  const plain = { wish: { spec: run.spec, other: undefined }, run, beside: undefined, notice: undefined };
  const [shown, wish] = useRuns(scenario, words, plain);
  const { spec, other } = shown.wish;
  const root = useRef<HTMLElement | null>(element);
  const painter = useMemo(() => new Painter(element, scenario, text, locale), [element, scenario, text, locale]);
  const stops = useMemo(() => stopsOf(scenario, shown.run.transcript), [scenario, shown.run]);
  const { snapshot, send, isPlaying } = usePlayback({
    root,
    durationMs: scenario.durationMs,
    pace: scenario.pace ?? 1,
    stops,
    openingMs: OPENING_MS,
    onFrame: (atMs) => painter.paint(atMs),
  });
  const { atMs, speed } = snapshot.context;
  const present = useRef(OPENING_MS);
  present.current = atMs;

  useLayoutEffect(() => {
    painter.show(shown.beside ? [shown.run, shown.beside.run] : [shown.run]);
    painter.paint(present.current);
  });
  const says = writeShared(scenario, shown.wish);
  const standing = useMemo(() => ({ id: scenario.id, anchor: element.id, says }), [scenario, element, says]);
  useEffect(() => keepOrigin(standing), [standing]);
  useEffect(() => {
    if (opening) wish(opening.wish, opening.notice);
  }, [opening, wish]);
  useEffect(
    () =>
      onChangeOfLook(element, () => {
        painter.refresh();
        painter.paint(present.current);
      }),
    [element, painter],
  );
  useEffect(
    () =>
      onKeys(element, (key) => {
        if (key === ' ') send({ type: isPlaying ? 'paused' : 'played' });
        else send({ type: 'stepped', direction: key === 'ArrowRight' ? 1 : -1 });
      }),
    [element, isPlaying, send],
  );

  return (
    <Figure
      id={id}
      scenario={scenario}
      text={text}
      locale={locale}
      run={shown.run}
      statechart={statechart}
      knobs={spec.knobs}
      beside={shown.beside}
      atMs={atMs}
      isPlaying={isPlaying}
      speed={speed}
      notice={shown.notice}
      handlers={{
        onPlay: () => send({ type: isPlaying ? 'paused' : 'played' }),
        onStep: (direction) => send({ type: 'stepped', direction }),
        onSeek: (to) => send({ type: 'sought', atMs: to }),
        onSpeed: (to) => send({ type: 'accelerated', speed: to }),
        onReset() {
          send({ type: 'reset' });
          wish({ spec: defaultSpec(scenario), other: undefined });
        },
        onSeed: () => wish({ spec: { ...spec, seed: spec.seed + 1 }, other }),
        onBeside: (option) => wish({ spec, other: option }),
        onTurn: (name, value) => wish({ spec: { ...spec, knobs: { ...spec.knobs, [name]: value } }, other }),
        onFault(to, message) {
          // Not after the moment on show, or nothing would be seen of it until time passes.
          const fault = { atMs: Math.floor(painter.atMs), to, message };
          wish({ spec: { ...spec, interventions: [...spec.interventions, fault] }, other });
        },
        onCopy() {
          void copyLink(standing, locale, words).then((notice) => wish({ spec, other }, notice));
        },
        onEmbed() {
          const shape = { title: text.question, heightPx: element.offsetHeight };
          void copyEmbed(standing, shape, locale).then((notice) => wish({ spec, other }, notice));
        },
      }}
    />
  );
}

/** Calls `act` when the figure's size or the page's theme changes. Answers how to stop. */
function onChangeOfLook(element: HTMLElement, act: () => void): () => void {
  const size = new ResizeObserver(act);
  size.observe(element);
  const theme = new MutationObserver(act);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', act);
  return () => {
    size.disconnect();
    theme.disconnect();
    scheme.removeEventListener('change', act);
  };
}

const KEYS = [' ', 'ArrowLeft', 'ArrowRight'];

/** Calls `act` for the player's keys while the stage itself has the focus. Answers how to stop. */
function onKeys(element: HTMLElement, act: (key: string) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    const isStage = event.target instanceof HTMLElement && event.target.matches('[data-keys]');
    if (!isStage || !KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(event.key);
  };
  element.addEventListener('keydown', listen);
  return () => element.removeEventListener('keydown', listen);
}
