import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '#content/course.ts';

const written = course.filter((chapter) => chapter.written);

function textOf(slug: string, locale: string): string {
  const path = `content/chapters/${slug}/${locale}.mdx`;
  expect(existsSync(path), path).toBe(true);
  return readFileSync(path, 'utf8');
}

const quoted = String.raw`"[^"]*"`;
const braced = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
/** A heading's or a code block's beginning, or any tag of the course's own with its attributes. */
const standing = new RegExp(String.raw`^(#{2,}) |^(${'```'}\w+)|<([A-Z]\w*)((?:${quoted}|${braced}|[^>"{}])*)>`, 'gm');

/** What stands in a chapter in order: headings by their depth, code by its language, tags by what they point at; words left out. */
function skeleton(text: string): string[] {
  // What is within code is no tag.
  const prose = text.replace(/^(```\w+)[\s\S]*?^```$/gm, '$1').replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(standing)].map(
    ([, heading, code, tag, attributes = '']) => heading ?? code ?? `${tag} ${pointersOf(attributes)}`,
  );
}

/** The attributes that say which one, without what is words. */
function pointersOf(attributes: string): string {
  const all = attributes.matchAll(new RegExp(String.raw`(\w+)=(${quoted}|${braced})`, 'g'));
  return [...all]
    .filter(([, name]) => !['title', 'latency', 'cost', 'availability'].includes(name!))
    .map(([pointer]) => pointer.replace(/\btext: ?('[^']*'|"[^"]*")/g, 'text').replace(/\s+/g, ' '))
    .join(' ');
}

/** What may come in another order where a language puts its sentences another way. */
const isWithinSentences = (line: string): boolean => /^(Term|Measured|Counted) /.test(line);

describe.each(written.map(({ slug }) => slug))('the twins of %s', (slug) => {
  test('have the same headings, and the same figures, labs, exercises, predictions, questions and code in the same order', () => {
    const order = (locale: string): string[] =>
      skeleton(textOf(slug, locale)).filter((line) => !isWithinSentences(line));
    expect(order('ko')).toEqual(order('en'));
  });

  test('name the same terms, and take the same numbers from the same runs', () => {
    const pointing = (locale: string): string[] => skeleton(textOf(slug, locale)).filter(isWithinSentences).sort();
    expect(pointing('ko')).toEqual(pointing('en'));
  });

  test('stand for nothing that is still to come', () => {
    for (const locale of ['en', 'ko']) expect(textOf(slug, locale)).not.toMatch(/\{\/\*|TODO|FIXME|coming soon/);
  });
});
