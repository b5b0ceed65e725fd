import { createMachine } from 'xstate';

/** A database's life under load: `calm` while a connection is free, `busy` while queries wait, `overloaded` while it rejects. */
export const databaseMachine = createMachine({
  types: {} as { events: { type: 'queued' } | { type: 'drained' } | { type: 'rejected' } | { type: 'accepted' } },
  id: 'database',
  initial: 'calm',
  states: {
    calm: { on: { queued: 'busy', rejected: 'overloaded' } },
    busy: { on: { drained: 'calm', rejected: 'overloaded' } },
    overloaded: { on: { drained: 'calm', accepted: 'busy' } },
  },
});
