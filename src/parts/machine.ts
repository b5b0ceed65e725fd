import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventFromLogic,
  type EventObject,
} from 'xstate';
import { assert } from '#engine/assert.ts';
import type { WorldNode } from '#engine/world.ts';

/** A statechart that lives in virtual time: stepped purely, its delays kept by the engine. */
export interface Life<Event extends EventObject> {
  readonly state: string;
  /** Tells the machine what happened; answers whether its state changed. Events are names: they carry nothing else. */
  tell(event: { readonly type: Event['type'] }): boolean;
  /** To be called when the node receives `timerKind`; `subject` says which timer. */
  ring(subject: number): void;
}

/**
 * Starts `machine` in a node. Each new state is recorded in the trace. A delayed transition (`after`) becomes a message of
 * `timerKind` to the node itself, and a cancelled one is ignored when it rings. Machines are flat and keep no context: a
 * state is a name.
 */
export function live<Machine extends AnyStateMachine>(
  node: WorldNode,
  machine: Machine,
  timerKind: number,
): Life<EventFromLogic<Machine>> {
  const pending = new Map<number, Timer>();
  let timersSet = 0;
  let now = firstStep(machine);
  const act = (): void => {
    for (const action of now.actions) {
      if (action.type === 'cancel') {
        for (const [number, { id }] of pending) if (id === action.id) pending.delete(number);
      } else {
        pending.set(timersSet, action);
        node.after(action.delayMs, timerKind, timersSet++, 0);
      }
    }
  };
  const tell = (event: EventObject): boolean => {
    const before = now.state;
    now = nextStep(machine, now, event);
    act();
    if (now.state === before) return false;
    node.state(now.state);
    return true;
  };
  act();
  node.state(now.state);
  return {
    get state() {
      return now.state;
    },
    tell,
    ring(subject) {
      assert(subject < timersSet, `there is no timer ${subject}`);
      const timer = pending.get(subject);
      pending.delete(subject);
      if (timer) tell(timer.event);
    },
  };
}

/** Where a machine stands, and what was to be done on the way there. */
interface Step {
  readonly snapshot: AnyMachineSnapshot;
  readonly state: string;
  readonly actions: readonly (Timer | { readonly type: 'cancel'; readonly id: string })[];
}

interface Timer {
  readonly type: 'set';
  readonly id: string;
  readonly delayMs: number;
  readonly event: EventObject;
}

/** What XState answers. */
type Transition = [AnyMachineSnapshot, readonly { readonly type: string; readonly params: unknown }[]];

/**
 * Steps taken before, by machine, then by state and event. Without context these two decide where a step leads, and asking
 * XState costs tens of microseconds.
 */
const known = new WeakMap<AnyStateMachine, Map<string, Step>>();

function firstStep(machine: AnyStateMachine): Step {
  return remembered(machine, '', () => initialTransition(machine, undefined));
}

function nextStep(machine: AnyStateMachine, { state, snapshot }: Step, event: EventObject): Step {
  return remembered(machine, `${state} ${event.type}`, () => transition(machine, snapshot, event));
}

function remembered(machine: AnyStateMachine, key: string, step: () => Transition): Step {
  let steps = known.get(machine);
  if (!steps) known.set(machine, (steps = new Map<string, Step>()));
  let found = steps.get(key);
  if (!found) steps.set(key, (found = stepFrom(step())));
  return found;
}

function stepFrom([snapshot, actions]: Transition): Step {
  const state: unknown = snapshot.value;
  assert(typeof state === 'string', 'machines in a world are flat');
  return { snapshot, state, actions: actions.map(({ type, params }) => actionFrom(type, params)) };
}

function actionFrom(type: string, params: unknown): Step['actions'][number] {
  if (type === 'xstate.cancel') return { type: 'cancel', id: (params as { sendId: string }).sendId };
  assert(type === 'xstate.raise', `a machine in a world only sets and cancels timers; this one wants ${type}`);
  const { id, delay, event } = params as { id: string; delay: number; event: EventObject };
  return { type: 'set', id, delayMs: delay, event };
}
