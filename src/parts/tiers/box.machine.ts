import { createMachine } from 'xstate';

const BOOT_MS = 1_500;

/** A machine's life: `idle` while a worker is free, `busy` while requests wait, `full` while it turns them away, and its power. */
export const boxMachine = createMachine({
  types: {} as {
    events:
      | { type: 'queued' }
      | { type: 'drained' }
      | { type: 'rejected' }
      | { type: 'accepted' }
      | { type: 'killed' }
      | { type: 'revived' };
  },
  id: 'box',
  initial: 'idle',
  states: {
    idle: { on: { queued: 'busy', rejected: 'full', killed: 'off' } },
    busy: { on: { drained: 'idle', rejected: 'full', killed: 'off' } },
    full: { on: { drained: 'idle', accepted: 'busy', killed: 'off' } },
    off: { on: { revived: 'booting' } },
    booting: { on: { killed: 'off' }, after: { [BOOT_MS]: 'idle' } },
  },
});
