import { describe, expect, test } from 'vitest';
import { keepParticles } from '../../scripts/markdown/keep-particles.ts';

const text = (value: string) => ({ type: 'text', value });
const element = (tagName: string, ...children: object[]) => ({ type: 'element', tagName, children });
const kept = (...children: object[]): string => {
  const tree = { type: 'root', children: [element('p', ...children)] };
  keepParticles()(tree);
  return JSON.stringify(tree).replaceAll('\u2060', '·');
};

describe('a Korean particle stays with its word', () => {
  test('after a sign that browsers would break at', () => {
    expect(kept(text('적중률 94.6%예요. 캐시(cache)를 (아주) 봐요'))).toContain(
      '94.6%·예요. 캐시(cache)·를 (아주) 봐요',
    );
  });

  test('after a figure, a term or code, but not after a space or a forced break', () => {
    const figure = { type: 'mdxJsxTextElement', name: 'Measured', children: [] };
    expect(kept(figure, text('로 내려와요'))).toContain('·로 내려와요');
    expect(kept(element('code', text('a)가')), text('를'))).toMatch(/a\)가.*·를/);
    expect(kept(figure, text(' 그리고'))).not.toContain('·');
    expect(kept(element('br'), text('그리고'))).not.toContain('·');
  });

  test('but a heading, which names a place, is as it was written', () => {
    expect(kept(element('h2', text('95%의 착시')))).not.toContain('·');
  });

  test('and nothing changes in other languages', () => {
    expect(kept(element('strong', text('a')), text('b (c)d'))).not.toContain('·');
  });
});
