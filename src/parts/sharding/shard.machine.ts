import { createMachine } from 'xstate';

const states = {
  away: { on: { added: 'filling' } },
  filling: { on: { settled: 'serving', removed: 'leaving' } },
  serving: { on: { removed: 'leaving' } },
  leaving: { on: { added: 'filling', emptied: 'away' } },
} as const;

const types = {} as {
  events: { type: 'added' } | { type: 'settled' } | { type: 'removed' } | { type: 'emptied' };
};

/**
 * A shard's life: `away` until it is added, `filling` while keys come to it, `serving`, `leaving` until the last key has
 * left it. One begins where it is needed.
 */
export const shardMachines = {
  away: createMachine({ types, id: 'shard', initial: 'away', states }),
  serving: createMachine({ types, id: 'shard', initial: 'serving', states }),
};
