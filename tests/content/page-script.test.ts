import { beforeAll, describe, expect, test } from 'vitest';
import { init } from 'es-module-lexer';
import { afterText } from '../../scripts/astro/page-script.ts';

const files: Readonly<Record<string, string>> = {
  '/at/a.js': 'import{b as c}from"./b.js";import"./deep/d.js";const e=()=>import("./late.js");',
  '/at/b.js': 'export const b=1;',
  '/at/deep/d.js': 'import{b}from"../b.js";b;',
};
const read = (address: string): string => files[address]!;
const script = '<script type="module" src="/at/a.js"></script>';
const body = (inner: string): string => `<html><body>${inner}</body></html>`;

beforeAll(() => init);

describe('the script of a page', () => {
  test('comes after the text, with each that it imports once, and without those that it may import later', () => {
    const low = 'fetchpriority="low"';
    const links = ['/at/b.js', '/at/deep/d.js'].map((one) => `<link rel="modulepreload" href="${one}" ${low}>`);
    expect(afterText(body(`<p>text</p>${script}`), 'a.html', read)).toBe(
      body(`<p>text</p>${links.join('')}<script type="module" async src="/at/a.js" ${low}></script>`),
    );
  });

  test('may be missing, or within the page', () => {
    const plain = body('<p>text</p><script type="module">begin()</script>');
    expect(afterText(plain, 'a.html', read)).toBe(plain);
  });

  test('stops the build, by the name of the page, where it would run before what it works on is there, or is one of two', () => {
    expect(() => afterText(body(`${script}<p>text</p>`), 'a.html', read)).toThrow(/a\.html/);
    expect(() => afterText(body(script + script), 'b.html', read)).toThrow(/b\.html/);
  });
});
