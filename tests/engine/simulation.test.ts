import { describe, expect, test } from 'vitest';
import { Simulation } from '#engine/simulation.ts';

const limits = { eventsMax: 1000, pendingMax: 100 };

/** A node that writes down what it receives and when. */
function listening(simulation: Simulation): { node: number; heard: string[] } {
  const heard: string[] = [];
  const node = simulation.add({
    receive: (kind, subject, value) => heard.push(`${simulation.nowMs}:${kind}/${subject}/${value}`),
  });
  return { node, heard };
}

test('messages arrive when they are due, with all that they carry, each at its node', () => {
  const simulation = new Simulation(limits);
  const one = listening(simulation);
  const other = listening(simulation);
  simulation.schedule(5, one.node, 1, 2, 3.5);
  simulation.schedule(2, other.node, 4);
  simulation.schedule(5, one.node, 6);
  simulation.run(100);
  expect(one.heard).toEqual(['5:1/2/3.5', '5:6/0/0']);
  expect(other.heard).toEqual(['2:4/0/0']);
  expect(simulation.outcome).toBe('finished');
});

test('a run stops at its end: what is due then still happens, what is due later waits', () => {
  const simulation = new Simulation(limits);
  const { node, heard } = listening(simulation);
  for (const delayMs of [9, 10, 11]) simulation.schedule(delayMs, node, delayMs);
  simulation.run(10);
  expect(heard).toHaveLength(2);
  simulation.run(11);
  expect(heard).toHaveLength(3);
});

test('a message sent without delay while another is handled comes after those that were there at that moment', () => {
  const simulation = new Simulation(limits);
  const { node, heard } = listening(simulation);
  const sender = simulation.add({ receive: () => simulation.schedule(0, node, 2) });
  simulation.schedule(1, sender, 0);
  simulation.schedule(1, node, 1);
  simulation.run(10);
  expect(heard).toEqual(['1:1/0/0', '1:2/0/0']);
});

test.each([-1, Number.NaN])('a delay of %d is our mistake', (delayMs) => {
  const simulation = new Simulation(limits);
  const { node } = listening(simulation);
  expect(() => simulation.schedule(delayMs, node, 0)).toThrow('delay');
});

describe('a limit is an outcome', () => {
  test('of events: as many run, no more', () => {
    const simulation = new Simulation({ eventsMax: 50, pendingMax: 10 });
    const node = simulation.add({ receive: () => simulation.schedule(1, node, 0) });
    simulation.schedule(0, node, 0);
    simulation.run(Infinity);
    expect([simulation.events, simulation.outcome]).toEqual([50, 'event-limit']);
  });

  test('but a run of just so many events is finished', () => {
    const simulation = new Simulation({ eventsMax: 3, pendingMax: 10 });
    const { node } = listening(simulation);
    for (const delayMs of [1, 2, 3, 11]) simulation.schedule(delayMs, node, 0);
    simulation.run(10);
    expect([simulation.events, simulation.outcome]).toEqual([3, 'finished']);
  });

  test('of waiting events: the run ends after the event that went beyond it', () => {
    const simulation = new Simulation({ eventsMax: 1000, pendingMax: 10 });
    const node = simulation.add({
      receive() {
        simulation.schedule(1, node, 0);
        simulation.schedule(1, node, 0);
      },
    });
    simulation.schedule(0, node, 0);
    simulation.run(Infinity);
    expect(simulation.outcome).toBe('event-limit');
    expect(simulation.events).toBeLessThan(20);
  });
});

describe('the digest', () => {
  const digestOf = (change: (simulation: Simulation, node: number) => void): string => {
    const simulation = new Simulation(limits);
    const node = simulation.add({ receive: () => undefined });
    simulation.add({ receive: () => undefined });
    simulation.schedule(1, node, 1, 1);
    change(simulation, node);
    simulation.run(100);
    return simulation.digest;
  };
  const plain = digestOf((simulation, node) => simulation.schedule(2, node, 1, 2));

  test('is the same for the same events', () => {
    expect(digestOf((simulation, node) => simulation.schedule(2, node, 1, 2))).toBe(plain);
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, (simulation: Simulation, node: number) => void]>([
    ['moment, in its last bit', (simulation, node) => simulation.schedule(2 + 2 ** -51, node, 1, 2)],
    ['node', (simulation, node) => simulation.schedule(2, node + 1, 1, 2)],
    ['kind', (simulation, node) => simulation.schedule(2, node, 2, 2)],
    ['subject', (simulation, node) => simulation.schedule(2, node, 1, 3)],
    ['number of events', () => undefined],
  ])('is another for another %s', (_, change) => {
    expect(digestOf(change)).not.toBe(plain);
  });
});
