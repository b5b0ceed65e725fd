import { describe, expect, test } from 'vitest';
import { labelsById } from '#catalog/labels.ts';
import { scenarios } from '#catalog/scenarios.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { eventsOf } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

describe.each([...scenarios.values()])('the words of $id', (scenario) => {
  const labels = labelsById(scenario.id);

  test('name every fault, and every state that a run with all faults goes through', async () => {
    const plain = defaultSpec(scenario);
    const interventions = scenario.faults.map((fault, index) => ({ ...fault, atMs: 1_000 * (index + 1) }));
    const trace = await runWorld(scenario, { ...plain, interventions });
    const states = [...eventsOf(trace)]
      .filter(({ kind }) => kind === 'state')
      .map(({ from, text }) => `${from}.${text}`);
    expect(states.length).toBeGreaterThan(0);
    for (const text of [labels.en, labels.ko]) {
      for (const { to, message } of scenario.faults) expect(text.faults).toHaveProperty([`${to}.${message}`]);
      for (const state of states) expect(text.states).toHaveProperty([state]);
    }
  });

  test('are there in both languages, and differ', () => {
    expect(labels.ko.question).not.toBe(labels.en.question);
    expect(labels.ko.leftOut.length).toBe(labels.en.leftOut.length);
  });

  test('a scenario turns at most four knobs', () => {
    expect(Object.keys(scenario.knobs).length).toBeLessThanOrEqual(4);
  });
});
