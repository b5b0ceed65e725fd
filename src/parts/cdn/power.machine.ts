import { createMachine } from 'xstate';

/** A site of the network, edge or origin: `open`, or `down` until it is started again. */
export const sitePowerMachine = createMachine({
  types: {} as { events: { type: 'killed' } | { type: 'revived' } },
  id: 'site-power',
  initial: 'open',
  states: {
    open: { on: { killed: 'down' } },
    down: { on: { revived: 'open' } },
  },
});
