import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { existsSync, readdirSync } from 'node:fs';
import { course } from '#content/course.ts';
import { locales } from '#i18n/locale.ts';
import { parts } from '#layouts/parts.ts';

const chaptersFolder = './content/chapters';

/** One language's side of a glossary term. */
const termSide = z.strictObject({
  /** The word as the course writes it. */
  word: z.string(),
  /** One to three sentences of plain text. */
  definition: z.string(),
  /** Other words for the same thing, shown to the reader. */
  also: z.array(z.string()).default([]),
  /** Words that only the search knows: Korean terms are found by their beginning, so name their middles here. */
  keywords: z.array(z.string()).default([]),
});

const bothLanguages = z.strictObject({ en: z.string(), ko: z.string() });

/** A retrieval question. Every answer says why it is right or wrong; exactly one is right. */
const question = z
  .strictObject({
    id: z.string(),
    /** The chapter that it draws on. */
    from: z.enum(course.map((chapter) => chapter.slug)),
    text: bothLanguages,
    answers: z.array(z.strictObject({ text: bothLanguages, right: z.boolean(), why: bothLanguages })).min(2),
  })
  .refine(({ answers }) => answers.filter(({ right }) => right).length === 1, 'exactly one answer is right');

export const collections = {
  docs: defineCollection({ loader: chapterLoader(), schema: docsSchema() }),

  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
    schema: z.strictObject({
      /** The part whose colour and shape mark the word, where it names one. */
      part: z.enum(parts).optional(),
      /** The chapter that introduces the term. */
      chapter: z.enum(course.map((chapter) => chapter.slug)),
      en: termSide,
      ko: termSide,
    }),
  }),

  briefs: defineCollection({
    loader: glob({
      base: chaptersFolder,
      pattern: '*/exercises/*/brief.{en,ko}.mdx',
      generateId: ({ entry }) => entry.replace('/exercises/', '/').replace(/\/brief\.(\w+)\.mdx$/, '/$1'),
    }),
    schema: z.strictObject({
      title: z.string(),
      summary: z.string(),
      hints: z.tuple([z.string(), z.string(), z.string()]),
      faults: z.record(z.string(), z.string()),
    }),
  }),

  blocks: defineCollection({
    loader: glob({
      base: chaptersFolder,
      pattern: '*/exercises/*/blocks.yaml',
      generateId: ({ entry }) => entry.replace('/exercises/', '/').replace(/\/blocks\.yaml$/, ''),
    }),
    schema: z.strictObject({
      apart: z.array(z.string()).optional(),
      wrong: z.array(
        z.strictObject({ from: z.string(), instead: z.string(), nth: z.int().positive().optional(), text: z.string() }),
      ),
    }),
  }),

  questions: defineCollection({
    loader: glob({
      base: chaptersFolder,
      pattern: '*/questions.yaml',
      generateId: ({ entry }) => entry.replace(/\/.*$/, ''),
    }),
    schema: z.strictObject({ questions: z.array(question).min(4) }),
  }),
};

/**
 * Loads the written chapters as `en/cache` and `ko/cache`. Title and description come from the course, never from the
 * chapter's own file, so that there is one place for them.
 */
function chapterLoader(): Loader {
  const written = course.filter((chapter) => chapter.written);
  const files = glob({
    base: chaptersFolder,
    pattern: written.map(({ slug }) => `${slug}/{${locales.join(',')}}.mdx`),
    generateId: ({ entry }) => entry.replace(/^(.+)\/(\w+)\.mdx$/, '$2/$1'),
  });
  return {
    name: 'course-chapters',
    load: async (context) => {
      assertTwinsExist();
      await files.load({
        ...context,
        parseData: (entry) =>
          context.parseData({ ...entry, data: { ...entry.data, ...titleOf(entry.id, entry.data) } }),
      });
    },
  };
}

function titleOf(id: string, data: Record<string, unknown>): { title: string; description: string } {
  const [locale, slug] = id.split('/');
  const chapter = course.find((candidate) => candidate.slug === slug);
  const language = locales.find((candidate) => candidate === locale);
  if (!chapter || !language) throw new Error(`No chapter of content/course.ts is called "${id}".`);
  if ('title' in data) {
    throw new Error(`${chaptersFolder}/${slug}/${locale}.mdx has a title of its own. Titles are in content/course.ts.`);
  }
  return { title: chapter.title[language], description: chapter.summary[language] };
}

/** Stops the build where the course promises a page that is not there, or a folder belongs to no chapter. */
function assertTwinsExist(): void {
  for (const { slug, written } of course) {
    const missing = locales
      .map((locale) => `${chaptersFolder}/${slug}/${locale}.mdx`)
      .filter((path) => !existsSync(path));
    if (written && missing.length > 0) {
      throw new Error(`content/course.ts says that "${slug}" is written, but there is no ${missing.join(' and no ')}.`);
    }
  }
  const slugs = new Set(course.map(({ slug }) => slug));
  for (const folder of readdirSync(chaptersFolder)) {
    if (!slugs.has(folder)) {
      throw new Error(
        `${chaptersFolder}/${folder} belongs to no chapter. content/course.ts has: ${[...slugs].join(', ')}.`,
      );
    }
  }
}
