import { createMachine } from 'xstate';

/** A server that comes and goes with the load. While it drains it finishes what it has, and takes nothing new. */
export const serverLifeMachine = createMachine({
  types: {} as {
    events: { type: 'started' } | { type: 'booted' } | { type: 'stopped' } | { type: 'emptied' } | { type: 'died' };
  },
  id: 'serverLife',
  initial: 'gone',
  states: {
    gone: { on: { started: 'booting' } },
    booting: { on: { booted: 'running', stopped: 'gone', died: 'gone' } },
    running: { on: { stopped: 'draining', died: 'gone' } },
    draining: { on: { emptied: 'gone', died: 'gone' } },
  },
});
