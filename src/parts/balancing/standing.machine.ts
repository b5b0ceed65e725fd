import { createMachine } from 'xstate';

/** A balancer of a pair: the one that has the public address, or the one that waits for the other's heartbeat to fail. */
export const standingMachine = createMachine({
  types: {} as { events: { type: 'missed' } | { type: 'killed' } | { type: 'revived' } | { type: 'chosen' } },
  id: 'standing',
  initial: 'standby',
  states: {
    standby: { on: { missed: 'active', chosen: 'active', killed: 'off' } },
    active: { on: { killed: 'off' } },
    off: { on: { revived: 'standby' } },
  },
});
