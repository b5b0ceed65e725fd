import { createMachine } from 'xstate';

/** What a database node is to the others. A node that comes back, or that hears from nobody, has to find out anew. */
export const roleMachine = createMachine({
  types: {} as {
    events:
      | { type: 'fenced' }
      | { type: 'outvoted' }
      | { type: 'promoted' }
      | { type: 'replayed' }
      | { type: 'followed' }
      | { type: 'caughtUp' }
      | { type: 'unheard' }
      | { type: 'resumed' }
      | { type: 'killed' }
      | { type: 'revived' };
  },
  id: 'role',
  initial: 'follower',
  on: { killed: '.down' },
  states: {
    follower: { on: { fenced: 'fenced', promoted: 'candidate', followed: 'recovering' } },
    fenced: { on: { promoted: 'candidate', followed: 'recovering' } },
    candidate: { on: { replayed: 'primary', fenced: 'fenced' } },
    primary: { on: { fenced: 'fenced', outvoted: 'fenced', unheard: 'recovering', followed: 'recovering' } },
    recovering: { on: { caughtUp: 'follower', resumed: 'primary', fenced: 'fenced', outvoted: 'fenced' } },
    down: { on: { revived: 'recovering' } },
  },
});
