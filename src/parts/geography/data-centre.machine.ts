import { createMachine } from 'xstate';

const BOOT_MS = 500;
const FETCH_MS_MAX = 800;

/** A data centre's life. One that comes back fetches what it has missed before it says that it is well. */
export const dataCentreMachine = createMachine({
  types: {} as { events: { type: 'killed' } | { type: 'revived' } | { type: 'caughtUp' } },
  id: 'data-centre',
  initial: 'serving',
  states: {
    serving: { on: { killed: 'down' } },
    down: { on: { revived: 'booting' } },
    booting: { on: { killed: 'down' }, after: { [BOOT_MS]: 'fetching' } },
    fetching: { on: { killed: 'down', caughtUp: 'serving' }, after: { [FETCH_MS_MAX]: 'serving' } },
  },
});
