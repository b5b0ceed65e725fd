import { expect, test } from 'vitest';
import { createMeter, StepLimit } from '#grading/meter.ts';

const limitLineOf = (act: () => void): number | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as StepLimit).line;
  }
};

test('as many steps as allowed, and not one more', () => {
  const meter = createMeter(3);
  for (let step = 0; step < 3; step++) meter.step(1);
  expect(() => meter.step(9)).toThrow(StepLimit);
  expect(meter.limitLine).toBe(9);
});

test('past the limit every step throws, and the line is that of the first', () => {
  const meter = createMeter(1);
  expect([2, 3, 4, 5].map((line) => limitLineOf(() => meter.step(line)))).toEqual([undefined, 3, 4, 5]);
  expect(meter.limitLine).toBe(3);
});

test('a renewal allows as many again, and forgets no step', () => {
  const meter = createMeter(3);
  meter.weigh(1, 3);
  meter.renew();
  meter.weigh(1, 3);
  expect(meter.steps).toBe(6);
  expect(() => meter.step(1)).toThrow(StepLimit);
});

test('renewals do not go beyond what is allowed in all', () => {
  const meter = createMeter(3, () => {}, 5);
  meter.weigh(1, 3);
  meter.renew();
  meter.weigh(1, 2);
  meter.renew();
  expect(limitLineOf(() => meter.step(8))).toBe(8);
});

test('whoever watches hears the line at powers of two, and at the limit before the exception', () => {
  const heard: { line: number; isLimit: boolean }[] = [];
  const meter = createMeter(5_000, (line, isLimit) => heard.push({ line, isLimit }));
  for (let line = 1; line <= 5_000; line++) meter.step(line);
  expect(heard.slice(-3)).toEqual([1_024, 2_048, 4_096].map((line) => ({ line, isLimit: false })));
  expect(() => meter.step(7)).toThrow(StepLimit);
  expect(heard.at(-1)).toEqual({ line: 7, isLimit: true });
});
