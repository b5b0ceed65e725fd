import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { createActor, type SnapshotFrom } from 'xstate';
import { playbackMachine, type PlaybackEvent } from '#player/playback.machine.ts';

export type PlaybackSnapshot = SnapshotFrom<typeof playbackMachine>;

interface Playback {
  readonly snapshot: PlaybackSnapshot;
  readonly send: (event: PlaybackEvent) => void;
  readonly isPlaying: boolean;
}

interface PlaybackParts {
  /** The element that must be in view for time to pass. */
  readonly root: RefObject<HTMLElement | null>;
  readonly durationMs: number;
  /** Milliseconds of the run for each that passes at speed 1; 1 unless given. */
  readonly pace?: number;
  readonly stops: readonly number[];
  readonly openingMs: number;
  readonly onFrame: (atMs: number) => void;
}

/** How long one moment stays, where the reader has asked for little motion. */
const STEP_EACH_MS = 900;

/**
 * The playback actor, ticked by the screen while it plays and the figure is in view. `onFrame` hears every moment, without
 * a render; the snapshot is rendered when it stands still or changes its state. At reduced motion playing goes from stop to
 * stop.
 */
export function usePlayback({ root, durationMs, pace = 1, stops, openingMs, onFrame }: PlaybackParts): Playback {
  const actor = useMemo(
    () => createActor(playbackMachine, { input: { durationMs, stops, atMs: openingMs } }).start(),
    [durationMs],
  );
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot());
  const send = useCallback((event: PlaybackEvent) => actor.send(event), [actor]);
  const frame = useRef(onFrame);
  frame.current = onFrame;

  useEffect(() => {
    actor.send({ type: 'rerun', stops });
  }, [actor, stops]);

  useEffect(() => {
    const subscription = actor.subscribe((next) => {
      frame.current(next.context.atMs);
      if (next.matches('standing')) setSnapshot(next);
      else
        setSnapshot((shown) => (shown.matches('playing') && shown.context.speed === next.context.speed ? shown : next));
    });
    return () => subscription.unsubscribe();
  }, [actor]);

  const isPlaying = snapshot.matches('playing');
  useEffect(() => {
    if (!isPlaying || !root.current) return undefined;
    return tickWhileVisible(
      root.current,
      (elapsedMs) => actor.send({ type: 'ticked', elapsedMs: elapsedMs * pace }),
      () => {
        const { atMs, stops: all } = actor.getSnapshot().context;
        actor.send({ type: 'sought', atMs: all.find((stop) => stop > atMs) ?? durationMs });
      },
    );
  }, [isPlaying, actor, root, durationMs, pace]);

  return { snapshot, send, isPlaying };
}

/** Ticks with the screen, or steps by the clock at reduced motion; stands still out of view. Answers how to stop. */
function tickWhileVisible(element: HTMLElement, tick: (elapsedMs: number) => void, step: () => void): () => void {
  let isVisible = true;
  const observer = new IntersectionObserver(([entry]) => (isVisible = entry?.isIntersecting ?? true));
  observer.observe(element);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stop = isCalm
    ? everySoOften(() => isVisible && step())
    : everyFrame((elapsedMs) => isVisible && tick(elapsedMs));
  return () => {
    stop();
    observer.disconnect();
  };
}

function everySoOften(act: () => void): () => void {
  const timer = setInterval(act, STEP_EACH_MS);
  return () => clearInterval(timer);
}

/** A frame that comes late, as after a hidden tab, counts for no more than this. */
const FRAME_MS_MAX = 100;

function everyFrame(act: (elapsedMs: number) => void): () => void {
  let before = performance.now();
  let request = requestAnimationFrame(function frame(now) {
    act(Math.min(FRAME_MS_MAX, Math.max(0, now - before)));
    before = now;
    request = requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(request);
}
