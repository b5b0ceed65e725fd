import { describe, expect, test } from 'vitest';
import { assert } from '#engine/assert.ts';
import { directed, exercise, type Finding, randomised } from '#grading/exercise.ts';
import { grade } from '#grading/grade.ts';
import { createMeter, type Meter } from '#grading/meter.ts';
import { shorter } from '#grading/shrink.ts';
import type { Verdict } from '#grading/verdict.ts';

/** What these exercises ask for: the sum of a list. */
type Sum = (list: readonly number[]) => number;
type Checks = Parameters<typeof exercise<Sum>>[0]['checks'];

const sum: Sum = (list) => list.reduce((total, item) => total + item, 0);

const sums = (name: string, ...cases: number[][]) =>
  directed<Sum, readonly number[]>({
    name,
    cases,
    play(build, list, log) {
      const isRight = log.answer({
        atMs: 1,
        call: `sum(${list.join()})`,
        compare: { expected: sum(list), got: build(list) },
      });
      return isRight ? undefined : finding(name);
    },
    smaller: shorter,
  });

const finding = (name: string): Finding => ({ fault: { name, data: {} }, clash: { causeAtMs: 0, effectAtMs: 1 } });

const graded = (build: unknown, checks: Checks, meter: Meter = createMeter(1_000)): Promise<Verdict> =>
  grade(
    exercise<Sum>({ id: 'x/sum', exportName: 'sum', runsIn: { sim: 'x', slot: 'x' }, lanes: ['a'], checks }),
    build,
    {
      seed: 77,
      meter,
    },
  );

const callsOf = (verdict: Verdict): string[] | undefined =>
  'evidence' in verdict ? verdict.evidence?.steps.map(({ call }) => call) : undefined;

describe('a verdict', () => {
  test('of a right build says how much each check compared', async () => {
    expect(await graded(sum, [sums('one', [1], [2]), sums('two', [1, 2])])).toEqual({
      type: 'passed',
      checks: [
        { name: 'one', outcome: 'passed', compared: 2 },
        { name: 'two', outcome: 'passed', compared: 1 },
      ],
    });
  });

  test('names the first broken rule, and what comes after it is not played', async () => {
    const seen: string[] = [];
    const build: Sum = (list) => {
      seen.push(list.join());
      return list.length > 1 ? NaN : sum(list);
    };
    const verdict = await graded(build, [sums('one', [1]), sums('two', [1, 2]), sums('three', [5, 6])]);
    expect(verdict).toMatchObject({
      type: 'failed',
      fault: { name: 'two' },
      checks: [{ outcome: 'passed' }, { outcome: 'failed' }, { outcome: 'not-run', compared: 0 }],
    });
    expect(seen).not.toContain('5,6');
  });

  test('waits for a play that answers later', async () => {
    const later = directed<Sum, number>({
      name: 'later',
      cases: [1],
      async play(_build, _case, log) {
        await Promise.resolve();
        log.claim(1, 'later', 'yes', 'no', false);
        return finding('later');
      },
    });
    expect(await graded(sum, [later])).toMatchObject({ type: 'failed', fault: { name: 'later' } });
  });
});

describe('a failed case is made as small as it gets', () => {
  test('what is left can’t be cut by anything', async () => {
    const forgetsSevens: Sum = (list) => sum(list.filter((item) => item !== 7));
    expect(callsOf(await graded(forgetsSevens, [sums('all', [3, 1, 7, 4, 7, 9, 2])]))).toEqual(['sum(7)']);
  });

  test('and still breaks the rule that was broken first', async () => {
    const named = directed<Sum, readonly number[]>({
      name: 'named',
      cases: [[1, 2, 3, 4]],
      play(_build, list, log) {
        log.claim(1, list.join(), '', '', false);
        return finding(list.length > 2 ? 'long' : 'short');
      },
      smaller: shorter,
    });
    const verdict = await graded(sum, [named]);
    expect(verdict).toMatchObject({ fault: { name: 'long' } });
    expect(callsOf(verdict)).toEqual(['1,2,3']);
  });

  test('even where making smaller never ends', async () => {
    const endless = directed<Sum, number>({
      name: 'endless',
      cases: [0],
      play(_build, number, log) {
        log.claim(1, `${number}`, '', '', false);
        return finding('endless');
      },
      *smaller(number) {
        yield number + 1;
      },
    });
    expect(await graded(sum, [endless])).toMatchObject({ type: 'failed', fault: { name: 'endless' } });
  });

  test('a crash is cut down too, and tells the call that crashed', async () => {
    const told = directed<Sum, readonly number[]>({
      name: 'told',
      cases: [[1, 2, 13, 4]],
      play(build, list, log) {
        log.answer({ atMs: 1, call: list.join() });
        build(list);
        return undefined;
      },
      smaller: shorter,
    });
    const unlucky: Sum = (list) => {
      if (list.includes(13)) throw new TypeError('unlucky');
      return 0;
    };
    const verdict = await graded(unlucky, [told]);
    expect(verdict).toMatchObject({ type: 'crashed', cause: 'threw', message: 'TypeError: unlucky' });
    expect(callsOf(verdict)).toEqual(['13']);
  });
});

describe('whatever the reader’s code throws, grading ends with a verdict', () => {
  const trap = (): never => {
    throw new Error('a trap');
  };
  const trapped = new Proxy(
    {},
    { get: trap, has: trap, getPrototypeOf: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, set: trap },
  );
  const liar = Object.defineProperty(new Error('x'), 'message', { get: trap });

  test.each([
    ['a proxy full of traps', trapped],
    ['an error whose message throws', liar],
    ['an object without a prototype', Object.create(null)],
    ['nothing', undefined],
    ['a symbol', Symbol('s')],
    ['an error that calls itself ours', Object.assign(new Error('x'), { name: 'BrokenPromise' })],
  ])('%s', async (_, thrown) => {
    const build = (): never => {
      throw thrown;
    };
    expect(await graded(build, [sums('one', [1])])).toMatchObject({ type: 'crashed', cause: 'threw' });
  });

  test('recursion without end is called by its name', async () => {
    const build = (list: readonly number[]): number => 1 + build(list);
    expect(await graded(build, [sums('one', [1])])).toMatchObject({ type: 'crashed', cause: 'recursion' });
  });

  test('an answer full of traps is a wrong answer', async () => {
    expect(await graded(() => trapped, [sums('one', [1])])).toMatchObject({ type: 'failed', fault: { name: 'one' } });
  });
});

describe('too many steps', () => {
  test('end in a verdict that names the line', async () => {
    const meter = createMeter(1_000);
    const build = (): never => {
      for (;;) meter.step(7);
    };
    expect(await graded(build, [sums('one', [1])], meter)).toEqual({ type: 'runaway', cause: 'steps', line: 7 });
  });

  test('do so even if the code catches the exception and answers right', async () => {
    const meter = createMeter(1_000);
    const build: Sum = (list) => {
      try {
        for (;;) meter.step(7);
      } catch {
        return sum(list);
      }
    };
    expect(await graded(build, [sums('one', [1])], meter)).toEqual({ type: 'runaway', cause: 'steps', line: 7 });
  });

  test('are counted for each case anew', async () => {
    const meter = createMeter(1_000);
    const build: Sum = (list) => {
      for (let step = 0; step < 900; step++) meter.step(1);
      return sum(list);
    };
    expect(await graded(build, [sums('one', [1], [2], [3])], meter)).toMatchObject({ type: 'passed' });
  });
});

describe('our own mistakes are exceptions', () => {
  test('a check that compares nothing', async () => {
    const idle = directed<Sum, number>({ name: 'idle', cases: [1], play: () => undefined });
    await expect(graded(sum, [sums('one', [1]), idle])).rejects.toThrow("'idle' of x/sum compared nothing");
  });

  test('a check without a case', async () => {
    await expect(graded(sum, [sums('none')])).rejects.toThrow("'none' of x/sum compared nothing");
  });

  test('a promise that a check itself breaks', async () => {
    const broken = directed<Sum, number>({
      name: 'broken',
      cases: [1],
      play() {
        assert(false, 'the check is wrong');
      },
    });
    await expect(graded(sum, [broken])).rejects.toThrow('the check is wrong');
  });
});

describe('seeds', () => {
  const drawn = (draws: number[], source: 'directed' | 'random'): Checks[number] => ({
    name: 'drawn',
    source,
    trials(seed) {
      draws.push(seed);
      return sums('drawn', [seed]).trials(seed);
    },
  });

  test('of random cases are fixed ones and the submission’s own', async () => {
    const draws: number[] = [];
    await graded(sum, [drawn(draws, 'random')]);
    expect(draws.length).toBeGreaterThan(1);
    expect(new Set(draws).size).toBe(draws.length);
    expect(draws.at(-1)).toBe(77);
  });

  test('do not matter to cases written by hand, which are played once', async () => {
    const draws: number[] = [];
    await graded(sum, [drawn(draws, 'directed')]);
    expect(draws).toHaveLength(1);
  });

  test('give each random case a stream of its own: more cases leave the first as they were', async () => {
    const casesOf = async (count: number): Promise<number[]> => {
      const cases: number[] = [];
      const check = randomised<Sum, number>({
        name: 'random',
        count,
        draw: (random) => random.integer(1_000_000),
        play(_build, number, log) {
          cases.push(number);
          log.claim(1, '', '', '', true);
          return undefined;
        },
      });
      for (const trial of check.trials(5)) await graded(sum, [{ ...check, source: 'directed', trials: () => [trial] }]);
      return cases;
    };
    const few = await casesOf(3);
    expect((await casesOf(10)).slice(0, 3)).toEqual(few);
    expect(new Set(few).size).toBe(3);
  });
});
