import { assign, setup } from 'xstate';

/** Where playback is in a finished trace. `stops` are the moments that stepping goes to, in order. */
export interface PlaybackContext {
  readonly atMs: number;
  readonly durationMs: number;
  readonly speed: number;
  readonly stops: readonly number[];
}

export type PlaybackEvent =
  | { readonly type: 'played' }
  | { readonly type: 'paused' }
  | { readonly type: 'ticked'; readonly elapsedMs: number }
  | { readonly type: 'sought'; readonly atMs: number }
  | { readonly type: 'stepped'; readonly direction: 1 | -1 }
  | { readonly type: 'accelerated'; readonly speed: number }
  | { readonly type: 'reset' }
  | { readonly type: 'rerun'; readonly stops: readonly number[] };

/** Playback of a trace, by the real clock that whoever holds it ticks. Seeking never changes the trace. */
export const playbackMachine = setup({
  types: {
    context: {} as PlaybackContext,
    events: {} as PlaybackEvent,
    input: {} as { readonly durationMs: number; readonly stops: readonly number[]; readonly atMs: number },
  },
  guards: {
    isAtEnd: ({ context }) => context.atMs >= context.durationMs,
  },
  actions: {
    advance: assign(({ context, event }) =>
      event.type === 'ticked'
        ? { atMs: Math.min(context.durationMs, context.atMs + event.elapsedMs * context.speed) }
        : {},
    ),
    seek: assign(({ context, event }) =>
      event.type === 'sought' ? { atMs: Math.max(0, Math.min(context.durationMs, event.atMs)) } : {},
    ),
    step: assign(({ context, event }) =>
      event.type === 'stepped' ? { atMs: nextStop(context, event.direction) } : {},
    ),
    rewind: assign({ atMs: 0 }),
    accelerate: assign(({ event }) => (event.type === 'accelerated' ? { speed: event.speed } : {})),
    rerun: assign(({ event }) => (event.type === 'rerun' ? { stops: event.stops } : {})),
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => ({ ...input, speed: 1 }),
  initial: 'standing',
  on: {
    sought: { actions: 'seek' },
    stepped: { target: '.standing', actions: 'step' },
    accelerated: { actions: 'accelerate' },
    reset: { target: '.standing', actions: 'rewind' },
    rerun: { actions: 'rerun' },
  },
  states: {
    standing: {
      on: {
        played: [{ guard: 'isAtEnd', target: 'playing', actions: 'rewind' }, { target: 'playing' }],
      },
    },
    playing: {
      always: { guard: 'isAtEnd', target: 'standing' },
      on: { paused: 'standing', ticked: { actions: 'advance' } },
    },
  },
});

function nextStop({ atMs, stops }: PlaybackContext, direction: 1 | -1): number {
  if (direction === 1) return stops.find((stop) => stop > atMs) ?? atMs;
  return stops.findLast((stop) => stop < atMs) ?? atMs;
}
