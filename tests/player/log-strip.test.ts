import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/replication/sims/after-the-crash/scenario.ts';
import { Recorder } from '#engine/recorder.ts';
import type { Trace } from '#engine/trace.ts';
import { KINDS } from '#parts/kinds.ts';
import { stripsAt } from '#player/log-strip.ts';

const [A, B] = [1, 2];

/** A trace in which at 0, 1, 2, … ms this becomes of the logs. */
function traceOf(
  ...events: readonly (readonly [what: string, node: number, epoch: number, position: number])[]
): Trace {
  const recorder = new Recorder(Object.keys(scenario.nodes), KINDS, 1_000);
  for (const [atMs, [what, node, epoch, position]] of events.entries())
    recorder.add(atMs, atMs, KINDS.indexOf(what as never), node, node, epoch, position);
  return recorder.finish(1_000, 'finished');
}

function appended(node: number, epoch: number, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, at) => ['append', node, epoch, from + at] as const);
}

function drawn(trace: Trace, atMs = 1_000): Readonly<Record<string, string>> {
  const letters = { none: '.', odd: 'o', even: 'e', stray: 'x', gap: '~' };
  return Object.fromEntries(
    stripsAt(scenario, trace, atMs).map(({ node, cells }) => [node, cells.map((cell) => letters[cell]).join('')]),
  );
}

describe('the strips of two logs', () => {
  test('stand above each other, position by position', () => {
    const trace = traceOf(['promoted', A, 1, 0], ...appended(A, 1, 1, 5), ...appended(B, 1, 1, 3));
    expect(drawn(trace)).toEqual({ a: 'ooooo.......', b: 'ooo.........' });
    expect(drawn(trace, 3)).toEqual({ a: 'ooo.........', b: '............' });
  });

  test('end at the newest entry of any', () => {
    const trace = traceOf(['promoted', A, 1, 0], ...appended(A, 1, 1, 40), ...appended(B, 1, 1, 37));
    expect(drawn(trace)).toEqual({ a: 'oooooooooooo', b: 'ooooooooo...' });
  });

  test('show by a gap that a node lacks more than there is room for', () => {
    const trace = traceOf(['promoted', A, 1, 0], ...appended(A, 1, 1, 40), ...appended(B, 1, 1, 20));
    expect(drawn(trace)).toEqual({ a: 'oooooooooooo', b: 'oooooooo~...' });
  });

  test('tell epochs apart, and what the log that counts does not have', () => {
    const trace = traceOf(
      ['promoted', A, 1, 0],
      ...appended(A, 1, 1, 6),
      ...appended(B, 1, 1, 4),
      ['promoted', B, 2, 4],
      ...appended(B, 2, 5, 7),
    );
    expect(drawn(trace)).toEqual({ a: 'ooooxx......', b: 'ooooeee.....' });
    expect(drawn(trace, 10)).toEqual({ a: 'oooooo......', b: 'oooo........' });
  });

  test('forget what was cut off', () => {
    const trace = traceOf(['promoted', A, 1, 0], ...appended(A, 1, 1, 3), ['discard', A, 1, 3], ['discard', A, 1, 2]);
    expect(drawn(trace)['a']).toBe('o...........');
  });
});
