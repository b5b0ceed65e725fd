import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locale.ts';
import type { AnyExercise } from '#grading/exercise.ts';
import { exerciseFolders, expectedOf } from './exercise-folders.ts';
import { judge, wordOf } from './judge.ts';

/** What an exercise must bring along, beside what is said of single ones. */
const HINTS = 3;
const RIGHT_MIN = 2;
const WRONG_MIN = 10;
const WRONG_MIN_OF: Readonly<Record<string, number>> = { 'cache/fifo': 6 };
/** A case written by hand is about one thing. */
const DIRECTED_STEPS_MAX = 8;
const SEEDS = 200;
/** Grading meets the seeds 1, 2 and 3 and the one that it is given: 4, here. */
const GRADED_SEEDS = 4;
/** Verdicts other than a fault; they explain themselves. */
const ENDINGS = ['crashed', 'runaway', 'stuck', 'uncompilable'];

const folders = await exerciseFolders();

test('there are exercises', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders.map((folder) => [folder.exercise.id, folder] as const))('%s', async (id, folder) => {
  const { exercise, starter, solution, right, wrong, briefs } = folder;
  const judged = await Promise.all(
    [starter, ...wrong].map(async (build) => ({ build, verdict: await judge(exercise, build.source, 1) })),
  );
  const failures = judged.flatMap(({ build, verdict }) => (verdict.type === 'failed' ? [{ build, verdict }] : []));

  test(`has ${RIGHT_MIN} other right builds and enough wrong ones`, () => {
    expect(right.length).toBeGreaterThanOrEqual(RIGHT_MIN);
    expect(wrong.length).toBeGreaterThanOrEqual(WRONG_MIN_OF[id] ?? WRONG_MIN);
  });

  test('the starter compiles, and fails by a fault', () => {
    expect(failures.map(({ build }) => build)).toContain(starter);
  });

  test.each([solution, ...right].map((build) => [build.name, build] as const))(
    `%s passes over ${SEEDS} seeds`,
    async (_, { source }) => {
      expect(await judge(overManySeeds(exercise), source, GRADED_SEEDS)).toMatchObject({ type: 'passed' });
    },
  );

  test.each(judged.slice(1).map(({ build, verdict }) => [build.name, expectedOf(build), wordOf(verdict)] as const))(
    '%s is refused as %s',
    (_, expected, word) => {
      expect(word).toBe(expected);
    },
  );

  test('no check is idle: each refuses a wrong build', () => {
    const killers = new Set(
      failures.filter(({ build }) => build !== starter).map(({ verdict }) => failedCheck(verdict.checks)),
    );
    expect(exercise.checks.map(({ name }) => name).filter((name) => !killers.has(name))).toEqual([]);
  });

  test(`a case written by hand has at most ${DIRECTED_STEPS_MAX} steps`, () => {
    const directed = exercise.checks.filter(({ source }) => source === 'directed').map(({ name }) => name);
    const long = failures.filter(
      ({ verdict }) =>
        directed.includes(failedCheck(verdict.checks)) && verdict.evidence.steps.length > DIRECTED_STEPS_MAX,
    );
    expect(long.map(({ build }) => build.name)).toEqual([]);
  });

  test('a failed case has a wrong step, and its two moments are in order', () => {
    for (const { build, verdict } of failures) {
      const { steps, clash, trace } = verdict.evidence;
      expect([build.name, steps.some(({ isWrong }) => isWrong)]).toEqual([build.name, true]);
      expect(clash.causeAtMs).toBeLessThanOrEqual(clash.effectAtMs);
      expect(clash.effectAtMs).toBeLessThanOrEqual(trace.endMs);
    }
  });

  test('is told in every language', () => {
    expect(briefs.map(({ locale }) => locale)).toEqual([...locales].sort());
  });

  describe.each(briefs.map((brief) => [brief.locale, brief] as const))('%s', (_, { hints, faults }) => {
    test(`has ${HINTS} hints`, () => {
      expect(hints.filter((hint) => hint.trim() !== '')).toHaveLength(HINTS);
    });

    test('has a sentence for every fault that a build was refused by, and for no other', () => {
      const raised = new Set(failures.map(({ verdict }) => verdict.fault.name));
      expect(Object.keys(faults).sort()).toEqual([...raised].sort());
    });

    test('fills every place in its sentences with data of the fault', () => {
      const unfilled = failures.flatMap(({ build, verdict: { fault } }) =>
        placesIn(faults[fault.name] ?? '')
          .filter((place) => !(place in fault.data))
          .map((place) => `${build.name}: {${place}}`),
      );
      expect(unfilled).toEqual([]);
    });

    test('writes its sentences as plain text', () => {
      expect(Object.values(faults).filter((sentence) => /[*_`<>[\]]/.test(sentence))).toEqual([]);
    });

    test('puts no particle behind a place that would have to change with what fills it', () => {
      const particle = /\}[’”]?(?:이|가|은|는|을|를|과|와|로|으로|이나|나|랑|이랑)(?![가-힣])/;
      expect(Object.values(faults).filter((sentence) => particle.test(sentence))).toEqual([]);
    });
  });
});

test('a wrong build is named after a fault of its exercise or after another verdict', () => {
  const known = folders.map(({ exercise, briefs, wrong }) => {
    const words = [...Object.keys(briefs[0]?.faults ?? {}), ...ENDINGS];
    return wrong.filter((build) => !words.includes(expectedOf(build))).map((build) => `${exercise.id} ${build.name}`);
  });
  expect(known.flat()).toEqual([]);
});

/** The exercise with the trials of many seeds behind each seed of grading, so that none is played twice. */
function overManySeeds(exercise: AnyExercise): AnyExercise {
  const each = SEEDS / GRADED_SEEDS;
  const checks = exercise.checks.map((check) => ({
    ...check,
    *trials(seed: number) {
      const last = check.source === 'random' ? seed * each : seed;
      const first = check.source === 'random' ? last - each + 1 : seed;
      for (let one = first; one <= last; one++) yield* check.trials(one);
    },
  }));
  return { ...exercise, checks };
}

function failedCheck(checks: readonly { readonly name: string; readonly outcome: string }[]): string {
  return checks.find(({ outcome }) => outcome === 'failed')!.name;
}

function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, place]) => place!);
}
