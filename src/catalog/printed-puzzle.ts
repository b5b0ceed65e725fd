import { type BlockNotes, makePuzzle } from '#blocks/make-puzzle.ts';
import type { Puzzle } from '#blocks/puzzle.ts';
import { assert } from '#engine/assert.ts';

const solutions = import.meta.glob<string>('/content/chapters/*/exercises/*/solution.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const wrongs = import.meta.glob<string>('/content/chapters/*/exercises/*/wrong/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The blocks of an exercise as a page is handed them. For the build. */
export function printedPuzzle(id: string, notes: BlockNotes): Puzzle {
  const [chapter, name] = id.split('/');
  const folder = `/content/chapters/${chapter}/exercises/${name}`;
  const solution = solutions[`${folder}/solution.ts`];
  assert(solution !== undefined, `${id} has no solution.ts`);
  const wrong = Object.entries(wrongs)
    .filter(([path]) => path.startsWith(`${folder}/wrong/`))
    .map(([path, source]) => ({ name: path.slice(folder.length + '/wrong/'.length, -'.ts'.length), source }));
  const { given, blocks } = makePuzzle({ id, solution, wrong, notes });
  return { given, blocks };
}
