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
  /** Tells the machine what happened; answers whether its state changed. */
  tell(event: Event): boolean;
  /** To be called when the node receives `timerKind`; `subject` says which timer. */
  ring(subject: number): void;
}

interface Timer {
  readonly id: string;
  readonly event: EventObject;
  isSet: boolean;
}

/**
 * Starts `machine` in a node. Each new state is recorded in the trace. A delayed transition (`after`) becomes a message of
 * `timerKind` to the node itself, and a cancelled one is ignored when it rings. Machines are flat: a state is a name.
 */
export function live<Machine extends AnyStateMachine>(
  node: WorldNode,
  machine: Machine,
  timerKind: number,
): Life<EventFromLogic<Machine>> {
  const timers: Timer[] = [];
  const chart: AnyStateMachine = machine;
  let snapshot: AnyMachineSnapshot;
  const enter = ([next, actions]: ReturnType<typeof transition<AnyStateMachine>>): void => {
    snapshot = next;
    for (const { type, params } of actions as readonly { type: string; params: unknown }[]) {
      if (type === 'xstate.raise') {
        const { delay, event, id } = params as { delay: number; event: EventObject; id: string };
        node.after(delay, timerKind, timers.length, 0);
        timers.push({ id, event, isSet: true });
      } else if (type === 'xstate.cancel') {
        const { sendId } = params as { sendId: string };
        for (const timer of timers) if (timer.id === sendId) timer.isSet = false;
      }
    }
  };
  const name = (): string => {
    const value: unknown = snapshot.value;
    assert(typeof value === 'string', 'machines in a world are flat');
    return value;
  };
  const tell = (event: EventObject): boolean => {
    const before = name();
    enter(transition(chart, snapshot, event));
    if (name() === before) return false;
    node.state(name());
    return true;
  };
  enter(initialTransition(chart, undefined));
  node.state(name());
  return {
    get state() {
      return name();
    },
    tell,
    ring(subject) {
      const timer = timers[subject];
      assert(timer, `there is no timer ${subject}`);
      if (!timer.isSet) return;
      timer.isSet = false;
      tell(timer.event);
    },
  };
}
