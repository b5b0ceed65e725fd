import { describe, expect, test, vi } from 'vitest';
import * as xstate from 'xstate';
import { Recorder } from '#engine/recorder.ts';
import { Simulation } from '#engine/simulation.ts';
import { eventsOf } from '#engine/trace.ts';
import { World } from '#engine/world.ts';
import { live, type Life } from '#parts/machine.ts';

vi.mock('xstate', { spy: true });

const TIMER = 2;
type Told = { type: 'failed' | 'mended' | 'opened' | 'ignored' };

/** Suspect after a failure, down after another second, back after two more unless it fails again: two delays in a chain. */
const machine = xstate.createMachine({
  types: {} as { events: Told },
  id: 'node',
  initial: 'healthy',
  states: {
    healthy: { on: { failed: 'suspect' } },
    suspect: { on: { mended: 'healthy' }, after: { 1000: 'down' } },
    down: { on: { failed: { target: 'down', reenter: true } }, after: { 2000: 'healthy' } },
  },
});

/** A world of one machine, told of `happenings` at their moments; answers its states as `moment state`. */
function statesOf(happenings: readonly (readonly [atMs: number, type: Told['type']])[]): string[] {
  const simulation = new Simulation({ eventsMax: 1000, pendingMax: 100 });
  const recorder = new Recorder(['node'], ['state', 'level', 'timer'], 1000);
  const world = new World(['node'], 1, simulation, recorder, {});
  let life: Life<Told> | undefined;
  world.put('node', (node) => {
    life = live(node, machine, TIMER);
    return { receive: (_kind, subject) => life!.ring(subject) };
  });
  for (const [atMs, type] of happenings) {
    simulation.run(atMs);
    const teller = simulation.add({ receive: () => life!.tell({ type }) });
    simulation.schedule(atMs - simulation.nowMs, teller, 0);
    simulation.run(atMs);
  }
  simulation.run(10_000);
  return [...eventsOf(recorder.finish(10_000, 'finished'))].map(({ atMs, text }) => `${atMs} ${text}`);
}

describe('a machine in a world', () => {
  test('begins in its initial state, and shows each state it comes to', () => {
    expect(
      statesOf([
        [10, 'failed'],
        [20, 'mended'],
      ]),
    ).toEqual(['0 healthy', '10 suspect', '20 healthy']);
  });

  test('takes delayed transitions at their moment of virtual time, one after another', () => {
    expect(statesOf([[10, 'failed']])).toEqual(['0 healthy', '10 suspect', '1010 down', '3010 healthy']);
  });

  test('does not take a delayed transition out of a state that it has left', () => {
    expect(
      statesOf([
        [10, 'failed'],
        [20, 'mended'],
        [900, 'failed'],
        [950, 'mended'],
      ]).at(-1),
    ).toBe('950 healthy');
  });

  test('counts a delay from the latest entry, not from the one before', () => {
    expect(
      statesOf([
        [0, 'failed'],
        [500, 'mended'],
        [600, 'failed'],
      ]),
    ).toContain('1600 down');
  });

  test('starts a delay anew when a state is entered from itself', () => {
    const states = statesOf([
      [0, 'failed'],
      [2000, 'failed'],
      [3500, 'failed'],
    ]);
    expect(states).toEqual(['0 healthy', '0 suspect', '1000 down', '5500 healthy']);
  });

  test('stays as it is when told of what its state does not mind', () => {
    expect(
      statesOf([
        [10, 'mended'],
        [20, 'ignored'],
      ]),
    ).toEqual(['0 healthy']);
  });

  test('is stepped by XState once for each pair of state and event, however long the run', () => {
    statesOf([[10, 'failed']]);
    vi.mocked(xstate.transition).mockClear();
    for (let run = 0; run < 5; run++)
      statesOf([
        [10, 'failed'],
        [20, 'ignored'],
        [30, 'ignored'],
      ]);
    expect(vi.mocked(xstate.transition).mock.calls.length).toBeLessThanOrEqual(1);
  });
});

test.each<[string, xstate.AnyStateMachine]>([
  [
    'nested',
    xstate.createMachine({ initial: 'up', states: { up: { initial: 'warm', states: { warm: {}, cold: {} } } } }),
  ],
  ['acting on more than timers', xstate.createMachine({ initial: 'up', states: { up: { entry: () => undefined } } })],
])('a machine that is %s is our mistake', (_, wrong) => {
  const simulation = new Simulation({ eventsMax: 10, pendingMax: 10 });
  const world = new World(['node'], 1, simulation, new Recorder(['node'], ['state'], 10), {});
  expect(() => world.put('node', (node) => (live(node, wrong, TIMER), { receive: () => undefined }))).toThrow('world');
});

test('machines of many nodes keep their states and timers apart', () => {
  const simulation = new Simulation({ eventsMax: 1000, pendingMax: 100 });
  const recorder = new Recorder(['one', 'other'], ['state', 'level', 'timer'], 1000);
  const world = new World(['one', 'other'], 1, simulation, recorder, {});
  const lives = new Map<string, Life<Told>>();
  for (const id of ['one', 'other']) {
    world.put(id, (node) => {
      lives.set(id, live(node, machine, TIMER));
      return { receive: (_kind, subject) => lives.get(id)!.ring(subject) };
    });
  }
  lives.get('one')!.tell({ type: 'failed' });
  simulation.run(1500);
  expect([lives.get('one')!.state, lives.get('other')!.state]).toEqual(['down', 'healthy']);
});
