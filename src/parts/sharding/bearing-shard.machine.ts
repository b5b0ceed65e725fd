import { createMachine } from 'xstate';

/** A shard under load: `calm`, or `overloaded` from the first message that it refuses until a second without one. */
export const bearingShardMachine = createMachine({
  types: {} as { events: { type: 'refused' } },
  id: 'bearing-shard',
  initial: 'calm',
  states: {
    calm: { on: { refused: 'overloaded' } },
    overloaded: { on: { refused: { target: 'overloaded', reenter: true } }, after: { 1000: 'calm' } },
  },
});
