import { expect, test } from 'vitest';
import { run, runAsync } from '#engine/run.ts';
import { defaultSpec, type AnyScenario } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import type { Part } from '#engine/world.ts';
import { inputs, kinds, tiny } from './tiny-world.ts';

const [, , ARRIVE] = kinds.keys();

/** Works once each millisecond; after each, as many promises as `depth` have to settle before it notes that they have. */
function promising(depth: number, isAsync: boolean): Part {
  return (node) => {
    const work = async (number: number): Promise<void> => {
      for (let turn = 0; turn < depth; turn++) await Promise.resolve();
      node.level(number);
    };
    node.after(1, ARRIVE!, 1, 0);
    return {
      isAsync,
      receive(_kind, subject) {
        void work(subject);
        node.after(1, ARRIVE!, subject + 1, 0);
      },
    };
  };
}

function scenarioOf(part: Part, isAsync = true): AnyScenario {
  return {
    ...tiny,
    durationMs: 10,
    nodes: { only: { look: 'server', x: 0, y: 0 } },
    isAsync,
    build: (world) => world.put('only', part),
  };
}

function levelsOf(trace: Trace): string[] {
  return [...eventsOf(trace)].map(({ atMs, value }) => `${value} at ${atMs}`);
}

test('promises settle before the next event, at the moment of the one that they came from', async () => {
  const levels = levelsOf(await runAsync(scenarioOf(promising(20, true)), defaultSpec(tiny), inputs));
  expect(levels).toEqual(Array.from({ length: 10 }, (_, at) => `${at + 1} at ${at + 1}`));
});

test('a chain too deep for that goes on after later events, the same way each time', async () => {
  const scenario = scenarioOf(promising(30, true));
  const levels = levelsOf(await runAsync(scenario, defaultSpec(tiny), inputs));
  expect(levels.slice(0, 2)).toEqual(['1 at 2', '2 at 3']);
  expect(levelsOf(await runAsync(scenario, defaultSpec(tiny), inputs))).toEqual(levels);
});

test('a scenario says that it is async if, and only if, one of its nodes is', async () => {
  expect(() => run(scenarioOf(promising(1, true), false), defaultSpec(tiny), inputs)).toThrow('async');
  await expect(runAsync(scenarioOf(promising(1, false)), defaultSpec(tiny), inputs)).rejects.toThrow('async');
  expect(() => run(scenarioOf(promising(1, true)), defaultSpec(tiny), inputs)).toThrow('runAsync');
});
