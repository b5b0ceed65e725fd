import { assign, fromPromise, setup } from 'xstate';
import type { Verdict } from '#grading/verdict.ts';

/** What grading a text comes to: the verdict, what the code printed, and a digest of the text. */
export interface Graded {
  readonly verdict: Verdict;
  readonly printed: readonly string[];
  readonly digest: number;
}

interface SessionContext {
  readonly source: string;
  /** The last grading; kept while the text changes, until the next. */
  readonly graded: Graded | undefined;
  /** Whether the text has changed since. */
  readonly isStale: boolean;
  /** How often it has been graded, so that equal verdicts are told anew. */
  readonly runs: number;
}

export type SessionEvent =
  { readonly type: 'edited'; readonly source: string } | { readonly type: 'submitted' } | { readonly type: 'stopped' };

/**
 * One reader at one exercise: editing, grading, judged. The act of grading is given by `provide`; it never rejects for a
 * fault of the reader's, so a rejection is ours and is shown as such.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { readonly source: string },
  },
  actors: {
    grading: fromPromise<Graded, { readonly source: string }>(() =>
      Promise.reject(new Error('grading is not provided')),
    ),
  },
  actions: {
    takeSource: assign(({ event }) => (event.type === 'edited' ? { source: event.source, isStale: true } : {})),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({ source: input.source, graded: undefined, isStale: false, runs: 0 }),
  initial: 'editing',
  on: { edited: { actions: 'takeSource' } },
  states: {
    editing: { on: { submitted: 'grading' } },
    grading: {
      entry: assign({ isStale: false }),
      invoke: {
        src: 'grading',
        input: ({ context }) => ({ source: context.source }),
        onDone: {
          target: 'judged',
          actions: assign(({ context, event }) => ({ graded: event.output, runs: context.runs + 1 })),
        },
        onError: 'broken',
      },
      on: { stopped: 'editing' },
    },
    judged: { on: { submitted: 'grading' } },
    broken: { on: { submitted: 'grading' } },
  },
});
