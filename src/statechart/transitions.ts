import { assert } from '#engine/assert.ts';
import type { Drawable } from '#engine/scenario.ts';

/** What leads from one state to another: one arrow, with the events that take it. */
export interface Transition {
  /** Undefined for what can happen in every state. */
  readonly from: string | undefined;
  readonly to: string;
  readonly events: readonly string[];
}

/** A flat machine, as it is to be drawn. */
export interface FlatMachine {
  readonly initial: string;
  readonly states: readonly string[];
  readonly transitions: readonly Transition[];
}

/** What of a machine's definition is read here; XState gives more. */
interface Definition {
  readonly initial?: { readonly target: readonly { readonly key: string }[] };
  readonly states: Readonly<Record<string, Definition>>;
  readonly transitions: readonly {
    readonly eventType: string;
    readonly target?: readonly { readonly key: string }[];
  }[];
}

/** Reads states and transitions from a machine's definition. Transitions between the same two states become one. */
export function flatMachine(machine: Drawable): FlatMachine {
  const { initial, states, transitions } = machine.definition as Definition;
  const first = initial?.target[0];
  assert(first, 'a machine that is drawn has an initial state');
  const found = new Map<string, { from: string | undefined; to: string; events: string[] }>();
  const add = (from: string | undefined, all: Definition['transitions']): void => {
    for (const { eventType, target } of all) {
      const to = target?.[0]?.key;
      if (to === undefined) continue;
      const key = `${from ?? ''}>${to}`;
      const arrow = found.get(key) ?? { from, to, events: [] };
      arrow.events.push(eventType);
      found.set(key, arrow);
    }
  };
  add(undefined, transitions);
  for (const [name, state] of Object.entries(states)) add(name, state.transitions);
  return { initial: first.key, states: Object.keys(states), transitions: [...found.values()] };
}
