import { assert } from '#engine/assert.ts';
import type { AnyExercise } from '#grading/exercise.ts';

const modules = import.meta.glob<{ default: AnyExercise }>('/content/chapters/*/exercises/*/exercise.ts', {
  eager: true,
});

/** Every exercise, by id. */
export const exercises: ReadonlyMap<string, AnyExercise> = new Map(
  Object.entries(modules).map(([path, { default: exercise }]) => {
    const [, , , chapter, , name] = path.split('/');
    assert(
      exercise.id === `${chapter}/${name}`,
      `${path} calls itself '${exercise.id}', its folder says '${chapter}/${name}'`,
    );
    return [exercise.id, exercise];
  }),
);

/** The exercise `id`; asking for one that is not there stops the build and says which there are. */
export function exerciseById(id: string): AnyExercise {
  const exercise = exercises.get(id);
  const [chapter, name] = id.split('/');
  assert(
    exercise,
    `no exercise '${id}': looked for content/chapters/${chapter}/exercises/${name}/exercise.ts; there are ${[...exercises.keys()].join(', ')}`,
  );
  return exercise;
}
