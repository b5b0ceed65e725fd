import { beforeAll, describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { labelsById } from '#catalog/labels.ts';
import { scenarioById } from '#catalog/scenarios.ts';
import { layOut, type PlacedState, type StatechartLayout } from '#statechart/layout.ts';
import { flatMachine } from '#statechart/transitions.ts';

const scenario = scenarioById('replication/failover');
const machine = flatMachine(scenario.statechart!.machine);

describe('the arrows of a machine', () => {
  test('come from its definition: those of every state, and one from anywhere for what its root takes', () => {
    const small = createMachine({
      initial: 'on',
      on: { broken: '.off' },
      states: { on: { on: { pressed: 'off', pulled: 'off' } }, off: { on: { pressed: 'on' } } },
    });
    expect(flatMachine(small)).toEqual({
      initial: 'on',
      states: ['on', 'off'],
      transitions: [
        { from: undefined, to: 'off', events: ['broken'] },
        { from: 'on', to: 'off', events: ['pressed', 'pulled'] },
        { from: 'off', to: 'on', events: ['pressed'] },
      ],
    });
  });
});

describe.each(['en', 'ko'] as const)('the statechart of failover in %s', (locale) => {
  const words = labelsById(scenario.id)[locale].statechart!;
  let layout: StatechartLayout;
  let narrow: StatechartLayout;
  beforeAll(async () => {
    layout = await layOut(machine, words, scenario.statechart!.nodes.length, false);
    narrow = await layOut(machine, words, scenario.statechart!.nodes.length, true);
  });

  test('has every state and every transition, all of it inside its frame', () => {
    expect(layout.states.map(({ name }) => name)).toEqual(machine.states);
    expect(layout.transitions.map(({ transition }) => transition)).toEqual(machine.transitions);
    for (const { x, y, width, height } of [...layout.states, ...layout.transitions.map(({ label }) => label!)]) {
      expect(Math.min(x - width / 2, y - height / 2)).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width);
      expect(y + height / 2).toBeLessThanOrEqual(layout.height);
    }
  });

  test('no state and no label covers another', () => {
    const boxes = [...layout.states, ...layout.transitions.map(({ label }) => label!)];
    const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
    const overlapping = pairs.filter(
      ([one, other]) =>
        Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 1 &&
        Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 1,
    );
    expect(overlapping).toEqual([]);
  });

  test('the narrow one fits a phone, without words at its arrows', () => {
    expect(narrow.width).toBeLessThan(300);
    expect(narrow.transitions.map(({ transition }) => transition)).toEqual(machine.transitions);
    expect(narrow.transitions.every(({ label }) => label === undefined)).toBe(true);
  });

  test('every arrow points at the edge of the state that it leads to', () => {
    const states = new Map<string, PlacedState>(layout.states.map((state) => [state.name, state]));
    for (const { transition, head } of layout.transitions) {
      const { x, y, width, height } = states.get(transition.to)!;
      expect(Math.abs(head.x - x)).toBeLessThan(width / 2 + 3);
      expect(Math.abs(head.y - y)).toBeLessThan(height / 2 + 3);
    }
  });
});
