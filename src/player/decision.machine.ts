import { createMachine } from 'xstate';

/**
 * Questions about how data is asked for, and where their answers lead. A state is a question or, at the end, a kind of store.
 * Whoever does not know yet arrives at tables from anywhere.
 */
export const decisionMachine = createMachine({
  types: {} as { events: { type: DecisionAnswer } },
  id: 'decision',
  initial: 'joins',
  on: { unsure: '.relational' },
  states: {
    joins: { on: { paths: 'graph', together: 'size', alone: 'transactions' } },
    transactions: { on: { yes: 'size', no: 'adHoc' } },
    adHoc: { on: { yes: 'size', no: 'whole' } },
    size: { on: { fits: 'relational', tooMuch: 'relational' } },
    whole: { on: { whole: 'latency', inside: 'shape' } },
    latency: { on: { atOnce: 'keyValue', soon: 'document' } },
    shape: { on: { different: 'document', same: 'amount' } },
    amount: { on: { tooMuch: 'wideColumn', fits: 'relational' } },
    relational: { type: 'final' },
    keyValue: { type: 'final' },
    document: { type: 'final' },
    wideColumn: { type: 'final' },
    graph: { type: 'final' },
  },
});

/** Every answer to some question, and that one does not know. */
export type DecisionAnswer =
  | 'paths'
  | 'together'
  | 'alone'
  | 'yes'
  | 'no'
  | 'fits'
  | 'tooMuch'
  | 'whole'
  | 'inside'
  | 'atOnce'
  | 'soon'
  | 'different'
  | 'same'
  | 'unsure';
