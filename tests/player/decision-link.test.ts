import { expect, test } from 'vitest';
import { readWalk, writeWalk } from '#player/decision-link.ts';
import { walkDecision } from '#player/decision.ts';

test('a link to a walk is read as it was written', () => {
  const walk = walkDecision(['alone', 'no', 'no', 'inside']);
  expect(walkDecision(readWalk(writeWalk(walk)))).toEqual(walk);
});

test('a link counts as far as its answers are answers', () => {
  expect(readWalk('alone.no.perhaps.no')).toEqual(['alone', 'no']);
  expect(readWalk('unsure.no')).toEqual(['unsure']);
  expect(readWalk('alone.whole.no')).toEqual(['alone', 'no']);
  expect(readWalk(null)).toEqual([]);
});
