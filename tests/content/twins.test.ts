import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '#content/course.ts';

const written = course.filter((chapter) => chapter.written);

function textOf(slug: string, locale: string): string {
  const path = `content/chapters/${slug}/${locale}.mdx`;
  expect(existsSync(path), path).toBe(true);
  return readFileSync(path, 'utf8');
}

/** What stands in a chapter in order: headings by their depth, tags by what they point at; words left out. */
function skeleton(text: string): string[] {
  const found = text.matchAll(
    /^(#{2,}) |<(Figure|Incident|Exercise|Predict|Questions|Measured|TradeOff|Term)\b([^>]*)>/gm,
  );
  return [...found].map(([, heading, tag, attributes = '']) => heading ?? `${tag} ${pointersOf(attributes)}`);
}

/** The attributes that say which one, without those that are words. */
function pointersOf(attributes: string): string {
  const pointers = attributes.matchAll(
    /\b(id|sim|name|measure|from|to|knobs|interventions)=("[^"]*"|\{\{.*?\}\}|\{[^}]*\})/g,
  );
  return [...pointers].map(([pointer]) => pointer).join(' ');
}

describe.each(written.map(({ slug }) => slug))('the twins of %s', (slug) => {
  test('have the same headings, and the same figures, exercises, predictions and questions in the same order', () => {
    const essential = (line: string): boolean => !/^(Term|Measured) /.test(line);
    expect(skeleton(textOf(slug, 'ko')).filter(essential)).toEqual(skeleton(textOf(slug, 'en')).filter(essential));
  });

  test('name the same terms, and take the same numbers from the same runs', () => {
    const pointing = (locale: string): string[] =>
      skeleton(textOf(slug, locale))
        .filter((line) => /^(Term|Measured) /.test(line))
        .sort();
    expect(pointing('ko')).toEqual(pointing('en'));
  });

  test('stand for nothing that is still to come', () => {
    for (const locale of ['en', 'ko']) expect(textOf(slug, locale)).not.toMatch(/\{\/\*|TODO|FIXME|coming soon/);
  });
});
