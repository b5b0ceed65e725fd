import { createMachine } from 'xstate';

/**
 * The store of the app: `steady`; `behind` while copies wait to be written; `full` from the first question that it refuses
 * until a second without one.
 */
export const appStoreMachine = createMachine({
  types: {} as { events: { type: 'refused' } | { type: 'fellBehind' } | { type: 'caughtUp' } },
  id: 'app-store',
  initial: 'steady',
  states: {
    steady: { on: { refused: 'full', fellBehind: 'behind' } },
    behind: { on: { refused: 'full', caughtUp: 'steady' } },
    full: { on: { refused: { target: 'full', reenter: true } }, after: { 1000: 'steady' } },
  },
});
