import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import exercise from '#content/chapters/sharding/exercises/resharding/exercise.ts';
import { judge } from './judge.ts';

const DEPTH = 6;
/** Read, write and remove; each leaves the parcels as they are. */
const CALLS_OF_THE_BUSY_KEY = 3;

/** How many orders of `calls` calls there are with so many rows to be taken and parcels under way. */
function orders(calls: number, waiting: number, underWay: number, isOver = false): number {
  if (calls === 0) return 1;
  const same = orders(calls - 1, waiting, underWay, isOver);
  const taken = waiting > 0 ? orders(calls - 1, waiting - 1, underWay + 1, isOver) : same;
  const landed = underWay > 0 ? underWay * orders(calls - 1, waiting, underWay - 1, isOver) : 0;
  const isGranted = waiting + underWay === 0;
  const asked = isOver ? 0 : isGranted ? orders(calls - 1, waiting, underWay, true) : same;
  return CALLS_OF_THE_BUSY_KEY * same + taken + landed + asked;
}

test('every order of six calls of a move is played, and none twice', async () => {
  const folder = join(import.meta.dirname, '../../content/chapters/sharding/exercises/resharding');
  const verdict = await judge(exercise, readFileSync(join(folder, 'solution.ts'), 'utf8'), 1);
  const checks = verdict.type === 'passed' ? verdict.checks : [];
  // Two rows, of which the first or the last is busy, and one beside a busy key that has none.
  const all = 2 * orders(DEPTH, 2, 0) + orders(DEPTH, 1, 0);
  expect(checks.find(({ name }) => name === 'interleavings')?.compared).toBe(all);
});
