import { setup } from 'xstate';

/** A prediction: asked, then committed or skipped; either may be taken back. */
export const predictionMachine = setup({
  types: { events: {} as { type: 'committed' } | { type: 'skipped' } | { type: 'reconsidered' } },
}).createMachine({
  id: 'prediction',
  initial: 'asked',
  states: {
    asked: { on: { committed: 'laidOver', skipped: 'told' } },
    laidOver: { on: { reconsidered: 'asked' } },
    told: { on: { reconsidered: 'asked' } },
  },
});
