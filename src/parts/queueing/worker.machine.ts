import { createMachine } from 'xstate';

const RESTART_MS = 500;

/** A worker's life: `up`, or `down` from its death until it has started again. */
export const workerMachine = createMachine({
  types: {} as { events: { type: 'killed' } },
  id: 'worker',
  initial: 'up',
  states: {
    up: { on: { killed: 'down' } },
    down: { after: { [RESTART_MS]: 'up' } },
  },
});
