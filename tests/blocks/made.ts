import { parseFrontmatter } from '@astrojs/markdown-remark';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePuzzle, type BlockNotes, type MadePuzzle } from '#blocks/make-puzzle.ts';
import type { ExerciseFolder } from '../content/exercise-folders.ts';

/** The blocks of an exercise, made as the build makes them. */
export function puzzleOf({ exercise: { id }, solution, wrong }: ExerciseFolder): MadePuzzle {
  return makePuzzle({ id, solution: solution.source, wrong, notes: notesOf(id) });
}

function notesOf(id: string): BlockNotes {
  const [chapter, name] = id.split('/');
  const path = join(import.meta.dirname, `../../content/chapters/${chapter}/exercises/${name}/blocks.yaml`);
  if (!existsSync(path)) return {};
  return parseFrontmatter(`---\n${readFileSync(path, 'utf8')}\n---\n`).frontmatter as BlockNotes;
}
