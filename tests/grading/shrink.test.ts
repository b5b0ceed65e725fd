import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lower, shorter } from '#grading/shrink.ts';

const lists = fc.array(fc.integer(), { maxLength: 40 });

test('every shorter list is shorter, and keeps the order of what it keeps', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const places = list.map((_, at) => at);
      for (const fewer of shorter(places)) {
        expect(fewer.length).toBeLessThan(list.length);
        expect(fewer).toEqual(fewer.toSorted((a, b) => a - b));
      }
    }),
  );
});

test('among the shorter lists is the empty one, and the list without any single item', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const fewer = [...shorter(list.map((_, at) => at))];
      if (list.length > 0 && list.length <= 2) expect(fewer).toContainEqual(list.length === 1 ? [] : [0]);
      for (const at of list.keys()) expect(fewer).toContainEqual([...list.keys()].filter((place) => place !== at));
    }),
  );
});

test('the boldest cuts come first, and the tail goes before the head', () => {
  expect([...shorter(['a', 'b', 'c', 'd'])].slice(0, 3)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['a', 'b', 'c'],
  ]);
  expect([...shorter([])]).toEqual([]);
});

test('lower numbers are lower, never below the least, and the least is tried first', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.nat(200), (least, above) => {
      const values = [...lower(least + above, least)];
      expect(values.every((value) => value >= least && value < least + above)).toBe(true);
      expect(new Set(values).size).toBe(values.length);
      expect(values[0]).toBe(above > 0 ? least : undefined);
      if (above > 0) expect(values).toContain(least + above - 1);
    }),
  );
});
