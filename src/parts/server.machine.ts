import { createMachine } from 'xstate';

/** How a web server stands with its cache: it goes without one that refuses, and tries again after a while. */
export const serverMachine = createMachine({
  types: {} as { events: { type: 'refused' } | { type: 'answered' } },
  id: 'server',
  initial: 'cached',
  states: {
    cached: { on: { refused: 'uncached' } },
    uncached: { on: { answered: 'cached' } },
  },
});
