import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '#engine/digest.ts';
import { latenciesOf, longestWayMs } from '#engine/latency.ts';
import { countOf, mean, quantile, valuesOf } from '#engine/metrics.ts';
import { Recorder } from '#engine/recorder.ts';
import { eventAt, eventsOf, indexAt, type Trace } from '#engine/trace.ts';

const KINDS = ['ask', 'answer', 'note'];

/** A trace of `[kind, atMs, untilMs, subject]`, with the subject as its value. */
function traceOf(
  ...events: readonly (readonly [kind: string, atMs: number, untilMs: number, subject: number])[]
): Trace {
  const recorder = new Recorder(['a', 'b'], KINDS, 1000);
  for (const [kind, atMs, untilMs, subject] of events) {
    recorder.add(atMs, untilMs, KINDS.indexOf(kind), 0, 1, subject, subject, subject === 7 ? 'seven' : undefined);
  }
  return recorder.finish(100, 'finished');
}

const trace = traceOf(
  ['ask', 0, 10, 1],
  ['ask', 5, 15, 2],
  ['answer', 20, 30, 2],
  ['note', 20, 20, 7],
  ['answer', 50, 90, 1],
);

describe('a trace', () => {
  test('is read event by event as it was recorded', () => {
    expect([...eventsOf(trace)].map(({ kind, atMs, untilMs, subject }) => [kind, atMs, untilMs, subject])).toEqual([
      ['ask', 0, 10, 1],
      ['ask', 5, 15, 2],
      ['answer', 20, 30, 2],
      ['note', 20, 20, 7],
      ['answer', 50, 90, 1],
    ]);
    expect(eventAt(trace, 3)).toMatchObject({ from: 'a', to: 'b', value: 7, text: 'seven' });
    expect(eventAt(trace, 0).text).toBeUndefined();
    expect(() => eventAt(trace, 5)).toThrow('no event 5');
  });

  test('finds the first event at or after a moment', () => {
    expect([-1, 0, 1, 20, 21, 50, 51].map((atMs) => indexAt(trace, atMs))).toEqual([0, 0, 1, 2, 4, 4, 5]);
  });

  test('can be cloned to another thread', () => {
    expect(structuredClone(trace)).toEqual(trace);
  });

  test('has another digest when any number, name or word in it is another', () => {
    const digests = [
      trace,
      traceOf(['ask', 0, 10, 1]),
      traceOf(['ask', 0, 10, 2]),
      traceOf(['ask', 0, 10 + 2 ** -49, 1]),
      traceOf(['answer', 0, 10, 1]),
      traceOf(['ask', 0, 10, 7]),
      { ...trace, nodes: ['a', 'c'] },
      { ...trace, kinds: ['ask', 'answer', 'notes'] },
      { ...trace, texts: ['eight'] },
      { ...trace, outcome: 'stuck' as const },
    ].map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('measures', () => {
  test('count and list what lies in a half-open stretch of time', () => {
    expect(countOf(trace, 'answer', 20, 50)).toBe(1);
    expect(countOf(trace, 'answer', 20, 51)).toBe(2);
    expect(countOf(trace, 'nothing', 0, 100)).toBe(0);
    expect(valuesOf(trace, 'ask', 0, 100)).toEqual([1, 2]);
  });

  test('tell the time from asking to the arrival of the answer, for answers that arrive in the stretch', () => {
    expect(longestWayMs(trace)).toBe(40);
    expect(latenciesOf(trace, 'ask', 'answer', 0, 100)).toEqual([25, 90]);
    expect(latenciesOf(trace, 'ask', 'answer', 30, 90)).toEqual([25]);
    expect(latenciesOf(trace, 'ask', 'answer', 31, 91)).toEqual([90]);
  });

  test('a quantile is one of the values, that share of which does not exceed it', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const found = quantile(list, percent / 100);
        const notAbove = list.filter((value) => value <= found).length;
        const below = list.filter((value) => value < found).length;
        expect(list).toContain(found);
        expect(notAbove).toBeGreaterThanOrEqual((percent / 100) * list.length - 1e-9);
        expect(below).toBeLessThan((percent / 100) * list.length + 1e-9);
      }),
      { seed: 1 },
    );
  });

  test('of nothing are no number', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(mean([])).toBeNaN();
  });
});
