import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { builtPages } from './dist.ts';

const pages = builtPages();
const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));

test('every link within the site leads to a page, and to an anchor that is there', () => {
  const links = pages.flatMap(({ path, html }) => hrefsOf(html).map((href) => ({ path, href })));
  expect(links.length).toBeGreaterThan(50);
  const broken = links.filter(({ path, href }) => !leadsSomewhere(new URL(href, `http://site${path}`)));
  expect(broken).toEqual([]);
});

test('no page has the same id twice', () => {
  const twice = pages.flatMap(({ path, html }) => {
    const ids = [...markupOf(html).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} #${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page has one first heading, a title, a description and a language', () => {
  const wanting = pages.filter(({ path, html }) => {
    const firstHeadings = markupOf(html).match(/<h1\b/g)?.length ?? 0;
    const inBothLanguages = path === '/' || path === '/404.html';
    const hasHead = /<title>[^<]+<\/title>/.test(html) && /<meta name="description" content="[^"]+"/.test(html);
    return firstHeadings !== (inBothLanguages ? 2 : 1) || !hasHead || !/<html lang="(en|ko)"/.test(html);
  });
  expect(wanting.map(({ path }) => path)).toEqual([]);
});

function hrefsOf(html: string): string[] {
  return [...markupOf(html).matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? '');
}

function leadsSomewhere({ host, pathname, hash }: URL): boolean {
  if (host !== 'site') return true;
  const html = htmlOf.get(pathname);
  if (html === undefined) return !pathname.endsWith('/') && existsSync(`dist${pathname}`);
  return hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}

function markupOf(html: string): string {
  return html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '');
}
