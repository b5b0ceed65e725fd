import { createMachine } from 'xstate';

/** A commit's way to all servers, one commit at a time. An alarm may come at any time: also when the next is being built. */
export const pipelineMachine = createMachine({
  types: {} as {
    events:
      | { type: 'committed' }
      | { type: 'built' }
      | { type: 'failed' }
      | { type: 'passed' }
      | { type: 'unwatched' }
      | { type: 'quiet' }
      | { type: 'everywhere' }
      | { type: 'alarmed' }
      | { type: 'restored' };
  },
  id: 'pipeline',
  initial: 'idle',
  on: { alarmed: '.rollingBack' },
  states: {
    idle: { on: { committed: 'building' } },
    building: { on: { built: 'testing' } },
    testing: { on: { failed: 'idle', passed: 'canary', unwatched: 'rollingOut' } },
    canary: { on: { quiet: 'rollingOut' } },
    rollingOut: { on: { everywhere: 'idle' } },
    rollingBack: { on: { restored: 'idle' } },
  },
});
