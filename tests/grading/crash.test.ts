import { expect, test } from 'vitest';
import { crashOf, lineOf, NotHere } from '#grading/crash.ts';

test.each([
  ['TypeError: x\n    at get (your-code.ts:3:7)\n    at play (worker.js:1:200)', 3],
  ['TypeError: x\n    at worker.js:1:200\n    at your-code.ts:12:1', 12],
  ['get@your-code.ts:3:7\nplay@worker.js:1:200', 3],
  ['TypeError: x\n    at not-your-code.ts:3:7', undefined],
  ['TypeError: x\n    at play (worker.js:1:200)', undefined],
  ['', undefined],
  [undefined, undefined],
  [{ toString: (): string => 'at your-code.ts:3:7' }, undefined],
])('the line in the stack %j is %j', (stack, line) => {
  expect(lineOf(stack)).toBe(line);
});

test.each([
  [new NotHere('forbidden', 'no network'), 'forbidden'],
  [new NotHere('output', 'too much'), 'output'],
  [new TypeError("Cannot assign to read only property 'get' of object"), 'built-in'],
  [new TypeError('Cannot add property x, object is not extensible'), 'built-in'],
  [new RangeError('Invalid array length'), 'memory'],
  [new RangeError('Maximum call stack size exceeded'), 'recursion'],
  [new RangeError('toFixed() digits argument must be between 0 and 100'), 'threw'],
  [new TypeError('cache.get is not a function'), 'threw'],
  ['a text', 'threw'],
])('%s is called %s', (thrown, cause) => {
  expect(crashOf(thrown).cause).toBe(cause);
});

test('a message is cut where it would fill the page', () => {
  expect(crashOf(new Error('x'.repeat(10_000))).message.length).toBeLessThanOrEqual(300);
});
