import { assertNever } from '#engine/assert.ts';

/** A guess, as `node.message`. */
export type Guess = string;

/** What one reader has done about one fire. */
export interface IncidentSession {
  /** Looks that were opened, each once, in order. */
  readonly opened: readonly string[];
  /** The one that is on show. */
  readonly shown: string | undefined;
  readonly wrong: readonly Guess[];
  /** `looking` until it is named, and `told` if the reader has had it told. */
  readonly state: 'looking' | 'named' | 'told';
}

export type IncidentEvent =
  | { readonly type: 'opened'; readonly look: string }
  | { readonly type: 'guessed'; readonly guess: Guess; readonly isRight: boolean }
  | { readonly type: 'gave up' }
  | { readonly type: 'began' };

/** What a wrong guess costs, in looks. */
export const WRONG_COSTS = 2;

export const NOTHING_DONE: IncidentSession = { opened: [], shown: undefined, wrong: [], state: 'looking' };

/** The session after an event. A look that has been opened before is shown again for nothing. */
export function after(session: IncidentSession, event: IncidentEvent): IncidentSession {
  const { opened, wrong, state } = session;
  switch (event.type) {
    case 'opened': {
      const isNew = state === 'looking' && !opened.includes(event.look);
      return { ...session, shown: event.look, opened: isNew ? [...opened, event.look] : opened };
    }
    case 'guessed':
      if (state !== 'looking' || wrong.includes(event.guess)) return session;
      return event.isRight ? { ...session, state: 'named' } : { ...session, wrong: [...wrong, event.guess] };
    case 'gave up':
      return state === 'looking' ? { ...session, state: 'told' } : session;
    case 'began':
      return NOTHING_DONE;
    default:
      return assertNever(event);
  }
}

/** How many looks it has taken so far. */
export function looksTaken({ opened, wrong }: IncidentSession): number {
  return opened.length + wrong.length * WRONG_COSTS;
}
