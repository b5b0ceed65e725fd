import { parseFrontmatter } from '@astrojs/markdown-remark';
import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** What stands in the environment's EXERCISES, such as `cache/lru cache/lfu`, so that tests can be run for some alone. */
const WORDS = process.env['EXERCISES']?.split(' ') ?? [];

/** Every exercise of the course, found by its `exercise.ts`; with words, those whose ids hold one of them. */
export async function exerciseFolders(words: readonly string[] = WORDS): Promise<ExerciseFolder[]> {
  const root = join(import.meta.dirname, '../../content/chapters');
  const paths = globSync('*/exercises/*', { cwd: root }).filter((path) => existsSync(join(root, path, 'exercise.ts')));
  const isMeant = (path: string): boolean => {
    const id = `${dirname(dirname(path))}/${basename(path)}`;
    return words.length === 0 || words.some((word) => id.includes(word));
  };
  return Promise.all(
    paths
      .filter(isMeant)
      .sort()
      .map((path) => readFolder(join(root, path))),
  );
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
