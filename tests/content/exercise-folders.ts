import { parseFrontmatter } from '@astrojs/markdown-remark';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyExercise } from '#grading/exercise.ts';

/** A text of an exercise, by its file's name without the ending. */
export interface Build {
  readonly name: string;
  readonly source: string;
}

/** What the reader is told, in one language. */
export interface Brief {
  readonly locale: string;
  readonly hints: readonly string[];
  /** A sentence for each fault, by the fault's name. */
  readonly faults: Readonly<Record<string, string>>;
}

/** All that an exercise's folder holds. */
export interface ExerciseFolder {
  readonly exercise: AnyExercise;
  readonly starter: Build;
  readonly solution: Build;
  readonly right: readonly Build[];
  /** Named `fault.mistake`. */
  readonly wrong: readonly Build[];
  readonly briefs: readonly Brief[];
}

/** Every exercise of the course, found by its `exercise.ts`. */
export async function exerciseFolders(): Promise<ExerciseFolder[]> {
  const root = join(import.meta.dirname, '../..');
  const paths = globSync('content/chapters/*/exercises/*/exercise.ts', { cwd: root }).sort();
  return Promise.all(paths.map((path) => readFolder(join(root, dirname(path)))));
}

/** What a wrong build's name says that its verdict must be. */
export function expectedOf({ name }: Build): string {
  return name.slice(0, name.indexOf('.'));
}

async function readFolder(path: string): Promise<ExerciseFolder> {
  const { default: exercise } = (await import(/* @vite-ignore */ pathToFileURL(join(path, 'exercise.ts')).href)) as {
    readonly default: AnyExercise;
  };
  const read = (file: string): Build => ({
    name: basename(file, '.ts'),
    source: readFileSync(join(path, file), 'utf8'),
  });
  const all = (pattern: string): Build[] => globSync(pattern, { cwd: path }).sort().map(read);
  return {
    exercise,
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    right: all('right/*.ts'),
    wrong: all('wrong/*.ts'),
    briefs: all('brief.*.mdx').map(briefOf),
  };
}

function briefOf({ name, source }: Build): Brief {
  const { hints, faults } = parseFrontmatter(source).frontmatter;
  return { locale: name.split('.')[1]!, hints: hints as string[], faults: faults as Record<string, string> };
}
