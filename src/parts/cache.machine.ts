import { createMachine } from 'xstate';

const RESTART_MS = 500;

/** A cache server's life. After a restart its memory is empty: it is cold until it has filled up again. */
export const cacheMachine = createMachine({
  types: {} as { events: { type: 'killed' } | { type: 'revived' } | { type: 'filled' } },
  id: 'cache',
  initial: 'warm',
  states: {
    warm: { on: { killed: 'down' } },
    down: { on: { revived: 'restarting' } },
    restarting: { on: { killed: 'down' }, after: { [RESTART_MS]: 'cold' } },
    cold: { on: { killed: 'down', filled: 'warm' } },
  },
});
