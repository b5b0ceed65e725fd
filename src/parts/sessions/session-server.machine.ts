import { createMachine } from 'xstate';

const BOOT_MS = 500;

/** The life of a web server that is at work when the run begins. */
export const sessionServerMachine = lifeFrom('serving');

/** The same of one that is not there yet. */
export const spareServerMachine = lifeFrom('out');

/** A web server is at work, on its way out or to a restart while it finishes what it has, starting, dead, or not there. */
function lifeFrom(initial: 'serving' | 'out') {
  return createMachine({
    types: {} as {
      events:
        | { type: 'killed' }
        | { type: 'revived' }
        | { type: 'added' }
        | { type: 'removed' }
        | { type: 'replaced' }
        | { type: 'drained' };
    },
    id: 'session-server',
    initial,
    states: {
      serving: { on: { killed: 'down', removed: 'leaving', replaced: 'draining' } },
      leaving: { on: { killed: 'down', drained: 'out' } },
      draining: { on: { killed: 'down', drained: 'booting' } },
      booting: { on: { killed: 'down' }, after: { [BOOT_MS]: 'serving' } },
      down: { on: { revived: 'booting' } },
      out: { on: { added: 'booting' } },
    },
  });
}
