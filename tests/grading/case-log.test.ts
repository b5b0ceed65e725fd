import { describe, expect, test } from 'vitest';
import { eventsOf } from '#engine/trace.ts';
import { CaseLog } from '#grading/case-log.ts';
import { createMeter } from '#grading/meter.ts';
import { show } from '#grading/show.ts';

const newLog = (): CaseLog => new CaseLog(['caller', 'yours'], createMeter(10));
const clash = { causeAtMs: 0, effectAtMs: 0 };

describe('an answer', () => {
  const isRight = (expected: unknown, got: unknown): boolean =>
    newLog().answer({ atMs: 1, call: 'get()', compare: { expected, got } });

  test.each([
    [0, -0],
    [0, ''],
    [0, false],
    [undefined, null],
    ['1', 1],
    ['a', new Object('a')],
  ])('%j is not %j', (expected, got) => {
    expect(isRight(expected, got)).toBe(false);
  });

  test('NaN is NaN', () => {
    expect(isRight(NaN, NaN)).toBe(true);
  });

  test('counts as compared if something was asked for, and as a step in any case', () => {
    const log = newLog();
    log.answer({ atMs: 1, call: 'set()' });
    expect([log.compared, log.stepCount]).toEqual([0, 1]);
    log.answer({ atMs: 2, call: 'get()', compare: { expected: undefined, got: undefined } });
    log.claim(3, 'steps', '≤ 3', '2', true);
    expect([log.compared, log.stepCount]).toEqual([2, 3]);
  });
});

test('the evidence holds the steps as they were told, and a trace of the diagram', () => {
  const log = newLog();
  log.message('caller', 'yours', 600, 1_000, 'get("a")');
  log.answer({ atMs: 1_000, call: 'get("a")', compare: { expected: 1, got: 'x' } });
  log.holds('yours', 1_000, 'a b');
  log.wrong('yours', 1_000, 'a');
  log.message('yours', 'caller', 1_000, 1_400, '"x"');
  const { steps, trace } = log.evidence(clash);
  expect(steps).toEqual([{ atMs: 1_000, call: 'get("a")', expected: '1', got: '"x"', isWrong: true }]);
  expect([...eventsOf(trace)].map(({ kind, from, to, atMs, text }) => [kind, from, to, atMs, text])).toEqual([
    ['message', 'caller', 'yours', 600, 'get("a")'],
    ['holds', 'yours', 'yours', 1_000, 'a b'],
    ['wrong', 'yours', 'yours', 1_000, 'a'],
    ['message', 'yours', 'caller', 1_000, '"x"'],
  ]);
  expect(trace.endMs).toBe(1_400);
});

test('a lane that the exercise does not have is a mistake of ours, and the message says which there are', () => {
  expect(() => newLog().moment('nobody', 1, '')).toThrow("no lane 'nobody' among caller, yours");
});

describe('a value is shown', () => {
  test.each([
    ['a "b"', '"a \\"b\\""'],
    ['', '""'],
    [-0, '-0'],
    [12n, '12n'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('s'), 'a symbol'],
    [() => 1, 'a function'],
  ] as const)('%s', (value, shown) => {
    expect(show(value)).toBe(shown);
  });

  test('without running any code of it', () => {
    const trap = (): never => {
      throw new Error('was run');
    };
    const object = Object.assign(Object.create(null) as object, { toString: trap, toJSON: trap, valueOf: trap });
    expect(show(new Proxy(object, { get: trap, getPrototypeOf: trap, ownKeys: trap }))).toBe('an object');
  });

  test('and cut where it would fill the page', () => {
    expect(show('x'.repeat(10_000)).length).toBeLessThan(70);
  });
});
