import { describe, expect, test } from 'vitest';
import { madeAsync } from '../../scripts/astro/async-scripts.ts';

const script = '<script type="module" src="/a.js"></script>';
const body = (inner: string): string => `<html><body>${inner}</body></html>`;

describe('the script of a page', () => {
  test('becomes async where it is the last of the body', () => {
    expect(madeAsync(body(`<p>text</p>${script}`), 'a.html')).toBe(
      body('<p>text</p><script type="module" async src="/a.js"></script>'),
    );
  });

  test('may be missing, or within the page', () => {
    const plain = body('<p>text</p><script type="module">begin()</script>');
    expect(madeAsync(plain, 'a.html')).toBe(plain);
  });

  test('stops the build, by the name of the page, where it would run before what it works on is there, or is one of two', () => {
    expect(() => madeAsync(body(`${script}<p>text</p>`), 'a.html')).toThrow(/a\.html/);
    expect(() => madeAsync(body(script + script), 'b.html')).toThrow(/b\.html/);
  });
});
