import { parseFrontmatter } from '@astrojs/markdown-remark';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyExercise } from '#grading/exercise.ts';
import type { ExerciseFolder } from './exercise-folders.ts';
import { judge } from './judge.ts';
import { mutantsOf, type Mutant } from './mutants-made.ts';

/** What became of the mutants of an exercise's solution. */
export interface Harvest {
  /** How many were graded. */
  readonly tried: number;
  /** How many were left out, because they are no code at all. */
  readonly unparsed: number;
  /** Those that passed. */
  readonly survivors: readonly Mutant[];
}

/** A survivor as `survivors.yaml` has it. */
export interface Explained {
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

const SEED = 1;

/** Makes the mutants of an exercise's solution and grades each; whatever is refused, in whichever way, is killed. */
export async function harvest({ exercise, solution }: ExerciseFolder): Promise<Harvest> {
  const mutants = await mutantsOf(solution.source);
  const unshrunk = withoutShrinking(exercise);
  const survivors: Mutant[] = [];
  let unparsed = 0;
  for (const mutant of mutants) {
    const verdict = await judgeAlone(unshrunk, mutant);
    if (verdict === 'passed') survivors.push(mutant);
    if (verdict === 'no code') unparsed++;
  }
  return { tried: mutants.length - unparsed, unparsed, survivors };
}

/** How an exercise's folder explains survivors, in `survivors.yaml`; nothing, if there is no such file. */
export function explainedIn({ exercise: { id } }: ExerciseFolder): readonly Explained[] {
  const [chapter, name] = id.split('/');
  const path = join(import.meta.dirname, `../../content/chapters/${chapter}/exercises/${name}/survivors.yaml`);
  if (!existsSync(path)) return [];
  return parseFrontmatter(`---\n${readFileSync(path, 'utf8')}\n---\n`).frontmatter.survivors as Explained[];
}

/** A survivor and its explanation meet by this. */
export function nameOf({ before, after }: Pick<Mutant, 'before' | 'after'>): string {
  return `${before}  →  ${after}`;
}

/** Whether a case breaks is asked here, and not how small it can get. */
function withoutShrinking(exercise: AnyExercise): AnyExercise {
  const checks = exercise.checks.map((check) => ({
    ...check,
    *trials(seed: number) {
      for (const trial of check.trials(seed)) yield { ...trial, smaller: () => [] };
    },
  }));
  return { ...exercise, checks };
}

/** As in the sandbox, who passes with a rejection that nobody heard has crashed. */
async function judgeAlone(exercise: AnyExercise, mutant: Mutant): Promise<'passed' | 'refused' | 'no code'> {
  const others = process.listeners('unhandledRejection');
  let unheard = 0;
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => unheard++);
  try {
    const verdict = await judge(exercise, mutant.source, SEED);
    // Rejections are told of when promises have gone on.
    await new Promise((resolve) => setTimeout(resolve));
    if (verdict.type === 'uncompilable' && verdict.cause === 'syntax') return 'no code';
    return verdict.type === 'passed' && unheard === 0 ? 'passed' : 'refused';
  } catch (error) {
    throw new Error(`${exercise.id} can't grade the mutant in line ${mutant.line}, ${nameOf(mutant)}`, {
      cause: error,
    });
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  }
}
