import type { AnyExercise } from '#grading/exercise.ts';
import { directed, exercise } from '#grading/exercise.ts';
import { exercises as real } from '../../../src/catalog/exercises.ts';

/** An exercise whose only check waits for what the reader's code promises. */
const later = exercise<() => Promise<number>>({
  id: 'test/later',
  exportName: 'later',
  runsIn: { sim: 'none', slot: 'none' },
  lanes: ['yours'],
  checks: [
    directed<() => Promise<number>, string>({
      name: 'answers',
      cases: ['once'],
      async play(build, call, log) {
        const got = await build();
        return log.answer({ atMs: 0, call, compare: { expected: 7, got } })
          ? undefined
          : { fault: { name: 'answers', data: {} }, clash: { causeAtMs: 0, effectAtMs: 0 } };
      },
    }),
  ],
});

/** The course's exercises and one of these tests' own, in the place of the catalogue. */
export const exercises: ReadonlyMap<string, AnyExercise> = new Map([...real, [later.id, later]]);

export function exerciseById(id: string): AnyExercise {
  const found = exercises.get(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
}
