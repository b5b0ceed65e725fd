import { beforeAll, describe, expect, test } from 'vitest';
import { exerciseFolders } from './exercise-folders.ts';
import { explainedIn, harvest, nameOf, type Harvest } from './mutants-graded.ts';

const KILLED_MIN = 0.9;
/** Long past what an exercise's mutants take, on any machine. */
const HARVEST_MS_MAX = 300_000;

const folders = await exerciseFolders();

describe.each(folders.map((folder) => [folder.exercise.id, folder] as const))('mutants of %s', (_, folder) => {
  let harvested: Harvest;
  const explained = explainedIn(folder);

  beforeAll(async () => {
    harvested = await harvest(folder);
  }, HARVEST_MS_MAX);

  test('were tried', () => {
    expect(harvested.tried).toBeGreaterThan(0);
  });

  test(`are killed, ${100 * KILLED_MIN} % at the least`, () => {
    const { tried, survivors } = harvested;
    expect((tried - survivors.length) / tried).toBeGreaterThanOrEqual(KILLED_MIN);
  });

  test('that survive are explained in survivors.yaml, and no others', () => {
    expect(explained.map(nameOf).sort()).toEqual(harvested.survivors.map(nameOf).sort());
  });

  test('have a reason for every survivor', () => {
    expect(explained.filter(({ why }) => typeof why !== 'string' || why.trim() === '')).toEqual([]);
  });
});
