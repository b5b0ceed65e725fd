import { expect, test } from 'vitest';
import { Recorder } from '#engine/recorder.ts';
import type { Trace } from '#engine/trace.ts';
import { typicalWay } from '#player/request-way.ts';

const ENDS = { asked: 'request', answered: 'reply' };
const KINDS = ['request', 'query', 'rows', 'reply', 'note'];
const [VISITOR, SERVER, DATABASE] = [0, 1, 2] as const;

/** Messages as [kind, from, to, atMs, untilMs, subject], in order of time. */
function traceOf(...messages: readonly (readonly [string, number, number, number, number, number])[]): Trace {
  const recorder = new Recorder(['visitor', 'server', 'database'], KINDS, 100);
  for (const [kind, from, to, atMs, untilMs, subject] of messages)
    recorder.add(atMs, untilMs, KINDS.indexOf(kind), from, to, subject, 0);
  return recorder.finish(1_000, 'finished');
}

test('a way is made of what is spent on wires and at nodes, without a gap', () => {
  const trace = traceOf(
    ['request', VISITOR, SERVER, 100, 120, 7],
    ['note', SERVER, SERVER, 122, 122, 7],
    ['query', SERVER, DATABASE, 125, 126, 7],
    ['rows', DATABASE, SERVER, 129, 130, 7],
    ['reply', SERVER, VISITOR, 136, 156, 7],
  );
  expect(typicalWay(trace, ENDS)).toEqual({
    totalMs: 56,
    stretches: [
      { node: undefined, fromMs: 0, untilMs: 20 },
      { node: 'server', fromMs: 20, untilMs: 25 },
      { node: undefined, fromMs: 25, untilMs: 26 },
      { node: 'database', fromMs: 26, untilMs: 29 },
      { node: undefined, fromMs: 29, untilMs: 30 },
      { node: 'server', fromMs: 30, untilMs: 36 },
      { node: undefined, fromMs: 36, untilMs: 56 },
    ],
  });
});

test('the typical request is the one in the middle of all that were answered', () => {
  const trace = traceOf(
    ...[40, 10, 20].map((ms, subject) => ['request', VISITOR, SERVER, subject, subject + ms, subject] as const),
    ['request', VISITOR, SERVER, 3, 5, 3],
    ['reply', SERVER, VISITOR, 50, 60, 0],
    ['reply', SERVER, VISITOR, 60, 90, 1],
    ['reply', SERVER, VISITOR, 70, 270, 2],
  );
  expect(typicalWay(trace, ENDS)?.totalMs).toBe(89);
});

test('where no request was answered there is none', () => {
  expect(typicalWay(traceOf(['request', VISITOR, SERVER, 1, 2, 0]), ENDS)).toBeUndefined();
});
