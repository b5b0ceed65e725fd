import { createMachine } from 'xstate';

const BOOT_MS = 1_000;

/** A server's power: `on`, `off`, or on its way up again. */
export const powerMachine = createMachine({
  types: {} as { events: { type: 'killed' } | { type: 'revived' } },
  id: 'power',
  initial: 'on',
  states: {
    on: { on: { killed: 'off' } },
    off: { on: { revived: 'booting' } },
    booting: { on: { killed: 'off' }, after: { [BOOT_MS]: 'on' } },
  },
});
