import { createMachine } from 'xstate';

/** The life of a copy of the data: a primary whose machine is gone is restored from another copy, a replica goes on. */
export const copyMachine = createMachine({
  types: {} as {
    events: { type: 'killed' } | { type: 'replaced' } | { type: 'restored' } | { type: 'revived' };
  },
  id: 'copy',
  initial: 'serving',
  states: {
    serving: { on: { killed: 'down' } },
    down: { on: { replaced: 'restoring', revived: 'serving' } },
    restoring: { on: { killed: 'down', restored: 'serving' } },
  },
});
