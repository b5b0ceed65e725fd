import { expect, test } from '@playwright/test';
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { builtPages, embedPages } from './dist.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Advice that does not fit, one reason each; everything else of the preset holds.
    // Where a node stands and how full it is are data, which belong to their elements.
    'no-inline-style': 'off',
    // `<meta/>` is as valid as `<meta>`, and React's way of printing it.
    'void-style': 'off',
    // HTML asks of an id only that there be no space in it: a Korean heading may begin with a number.
    'valid-id': ['error', { relaxed: true }],
    // A figure that stands alone is called by its question, which may be long. It is left out of search engines.
    'long-title': 'off',
  },
};

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const remarks: string[] = [];
  for (const { path, html } of [...builtPages(), ...embedPages()]) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      remarks.push(...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`));
  }
  expect(remarks).toEqual([]);
});

test('no page waits for its script to count as read', () => {
  const waiting = [...builtPages(), ...embedPages()].filter(({ html }) => html.includes('<script type="module" src='));
  expect(waiting.map(({ path }) => path)).toEqual([]);
});

test('every chapter is first painted when a place below its first screen has been read', () => {
  const chapters = globSync('content/chapters/*/{en,ko}.mdx').map((file) => file.split(sep));
  expect(chapters.length).toBeGreaterThan(0);
  for (const [, , chapter, text] of chapters) {
    const { html } = builtPages().find(({ path }) => path === `/${text!.slice(0, 2)}/${chapter}/`)!;
    const [, place] = /<link rel="expect" href="#([^"]*)" blocking="render">/.exec(html) ?? [];
    expect(html, `${chapter}/${text}`).toContain(` id="${place}"`);
  }
});
