import { createMachine } from 'xstate';

/** What a balancer thinks of a server by its probes: two failures in a row until it is down, two answers until it is back. */
export const healthMachine = createMachine({
  types: {} as { events: { type: 'failed' } | { type: 'answered' } },
  id: 'health',
  initial: 'healthy',
  states: {
    healthy: { on: { failed: 'suspect' } },
    suspect: { on: { answered: 'healthy', failed: 'down' } },
    down: { on: { answered: 'recovering' } },
    recovering: { on: { failed: 'down', answered: 'healthy' } },
  },
});

/** The same in numbers, as policies are told. */
export const PATIENCE = { downAfter: 2, upAfter: 2 } as const;
