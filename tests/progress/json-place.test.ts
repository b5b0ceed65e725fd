import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfJsonFault } from '#progress/json-place.ts';
import { law } from './law.ts';

describe('the place where a text stops being JSON', () => {
  it('is there exactly when the text does not parse', () => {
    const jsonish = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"a"',
          '"',
          '1',
          '-',
          '0.5',
          '1e',
          'true',
          'nul',
          ' ',
          '\\',
          '\n',
        ),
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      jsonish,
      fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at)),
    );
    law(
      fc.property(text, (candidate) => {
        expect(placeOfJsonFault(candidate) === undefined).toBe(parses(candidate));
      }),
      3000,
    );
  });

  it('is the end for a list or an object that is cut off anywhere', () => {
    const list = fc.json().map((json) => `[${json}]`);
    law(
      fc.property(list, fc.nat(), (json, at) => {
        expect(placeOfJsonFault(json.slice(0, at % json.length))).toMatchObject({ isEnd: true });
      }),
      1000,
    );
  });

  it('is where a foreign character has got in', () => {
    expect(placeOfJsonFault('{\n  "a": 1,\n  "b": §\n}')).toEqual({ line: 3, column: 8, isEnd: false });
    expect(placeOfJsonFault('[1 2]')).toEqual({ line: 1, column: 4, isEnd: false });
    expect(placeOfJsonFault('{"a": 1,}')).toEqual({ line: 1, column: 9, isEnd: false });
    expect(placeOfJsonFault('<!doctype html>')).toEqual({ line: 1, column: 1, isEnd: false });
    expect(placeOfJsonFault('')).toEqual({ line: 1, column: 1, isEnd: true });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
