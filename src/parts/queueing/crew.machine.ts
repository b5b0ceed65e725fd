import { createMachine } from 'xstate';

const BOOT_MS = 1_000;

/** A group of workers: all of them `working`, `short` of some that died and start again, or all `off`. */
export const crewMachine = createMachine({
  types: {} as { events: { type: 'crashed' } | { type: 'complete' } | { type: 'killed' } | { type: 'revived' } },
  id: 'crew',
  initial: 'working',
  states: {
    working: { on: { crashed: 'short', killed: 'off' } },
    short: { on: { complete: 'working', killed: 'off' } },
    off: { on: { revived: 'booting' } },
    booting: { on: { killed: 'off' }, after: { [BOOT_MS]: 'working' } },
  },
});
