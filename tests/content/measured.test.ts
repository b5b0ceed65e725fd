import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { exercises } from '#catalog/exercises.ts';
import { benchmarkText } from '#i18n/measured-rows.ts';
import { measuredWords } from '#i18n/measured.ts';
import { benchmarksSchema, killsSchema } from '#layouts/measured.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`content/measured/${name}.json`, 'utf8'));

describe('the recorded benchmarks', () => {
  const { sections } = v.parse(benchmarksSchema, read('benchmarks'));

  test('say of every target whether it is met', () => {
    const rows = sections.flatMap((section) => section.rows);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ target, isMet }) => (target === undefined) !== (isMet === undefined))).toEqual([]);
  });

  test('have Korean words for all that they say', () => {
    const texts = sections.flatMap(({ title, how, rows }) => [
      title,
      how,
      ...rows.flatMap(({ what, measured, target = '–' }) => [what, measured, target]),
    ]);
    expect(texts.filter((text) => benchmarkText(text, 'ko') === undefined)).toEqual([]);
  });
});

describe('the recorded kill matrix', () => {
  const recorded = v.parse(killsSchema, read('kills')).exercises;

  test('is of the exercises that there are', () => {
    expect(recorded.map(({ id }) => id).sort()).toEqual([...exercises.keys()].sort());
  });

  test('names for every wrong build one of the checks, or an ending', () => {
    const strays = recorded.flatMap(({ id, checks, killed }) =>
      killed.filter(({ by }) => !checks.includes(by) && !Object.hasOwn(measuredWords.en.endings, by)).map(() => id),
    );
    expect(strays).toEqual([]);
  });
});
