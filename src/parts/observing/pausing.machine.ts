import { createMachine } from 'xstate';

/** A server that stops its work now and then, to clear its memory. */
export const pausingMachine = createMachine({
  types: {} as { events: { type: 'stopped' } | { type: 'cleared' } },
  id: 'pausing',
  initial: 'working',
  states: {
    working: { on: { stopped: 'paused' } },
    paused: { on: { cleared: 'working' } },
  },
});
