import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventQueue } from '#engine/event-queue.ts';

interface Event {
  readonly atMs: number;
  readonly order: number;
}

/** Few different moments, so that many events share one. */
const acts = fc.array(fc.oneof(fc.constant('pop' as const), fc.integer({ min: 0, max: 7 })), { maxLength: 400 });

test('events come out by moment, and in the order of pushing at one moment, whatever comes between', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const queue = new EventQueue(1000);
      const model: Event[] = [];
      for (const [order, act] of list.entries()) {
        if (act === 'pop') {
          const next = model.shift();
          expect(queue.pop()).toBe(next !== undefined);
          if (next) expect({ atMs: queue.atMs, order: queue.subject }).toEqual(next);
        } else {
          queue.push(act, 0, 0, order, 0);
          model.push({ atMs: act, order });
          model.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
        }
        expect(queue.length).toBe(model.length);
        if (model[0]) expect(queue.nextAtMs).toBe(model[0].atMs);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('moments of any size and sign, and infinity, come out sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 200 }), (moments) => {
      const queue = new EventQueue(1000);
      for (const atMs of moments) queue.push(atMs, 0, 0, 0, 0);
      const out: number[] = [];
      while (queue.pop()) out.push(queue.atMs);
      expect(out).toEqual(moments.toSorted((a, b) => a - b));
    }),
  );
});

test('an event keeps all that it was pushed with, while the queue grows and slots change hands', () => {
  const queue = new EventQueue(100_000);
  for (let at = 0; at < 50_000; at++) {
    queue.push(at % 977, at % 256, at % 31, -at, at / 7);
    if (at % 3 === 2) queue.pop();
  }
  let left = 0;
  while (queue.pop()) {
    left++;
    const at = -queue.subject;
    expect([queue.atMs, queue.node, queue.kind, queue.value]).toEqual([at % 977, at % 256, at % 31, at / 7]);
  }
  expect(left).toBe(50_000 - 16_666);
});

test.each([1, 3, 64, 65, 100])('a queue for %i takes that many and refuses the next, and again after a pop', (max) => {
  const queue = new EventQueue(max);
  for (let at = 0; at < max; at++) expect(queue.push(at, 0, 0, 0, 0)).toBe(true);
  expect(queue.push(0, 0, 0, 0, 0)).toBe(false);
  expect(queue.length).toBe(max);
  queue.pop();
  expect(queue.push(5, 0, 0, 0, 0)).toBe(true);
  expect(queue.push(5, 0, 0, 0, 0)).toBe(false);
});

test('an event that is not due yet stays', () => {
  const queue = new EventQueue(10);
  queue.push(5, 0, 0, 0, 0);
  expect(queue.pop(4.9)).toBe(false);
  expect(queue.length).toBe(1);
  expect(queue.pop(5)).toBe(true);
  expect(queue.pop()).toBe(false);
});

test('asking an empty queue when its next event is due is our mistake', () => {
  expect(() => new EventQueue(1).nextAtMs).toThrow('empty');
});
