import { createMachine } from 'xstate';

/** What readers of the site live through: `served`, or `failing` from the first failed page until a second without one. */
export const clientMachine = createMachine({
  types: {} as { events: { type: 'failed' } },
  id: 'client',
  initial: 'served',
  states: {
    served: { on: { failed: 'failing' } },
    failing: { on: { failed: { target: 'failing', reenter: true } }, after: { 1000: 'served' } },
  },
});
