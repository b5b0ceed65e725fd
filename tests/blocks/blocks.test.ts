import { describe, expect, test } from 'vitest';
import { knownOf, placedAt, withoutBlock } from '#blocks/arrange.ts';
import { assembledText } from '#blocks/assemble.ts';
import { makePuzzle } from '#blocks/make-puzzle.ts';

const solution = `import type { Counter } from './contract.ts';

/** What is remembered. */
interface State {
  count: number;
}

// Says how it is done.
export function createCounter(start: number): Counter {
  const state: State = { count: start };

  function next(by: number): number {
    state.count += by;
    return state.count;
  }

  function reset(): void {
    // Back to the beginning.
    state.count = start;
  }

  return { next, reset };
}
`;
const written = { from: 'never-moves', instead: 'state.count += by;', text: 'state.count = by;' };

function puzzleWith(wrong: Record<string, [string, string][]>, notes = {}) {
  const builds = Object.entries(wrong).map(([name, changes]) => ({
    name: `fault.${name}`,
    source: changes.reduce((text, [before, after]) => text.replace(before, after), solution),
  }));
  return makePuzzle({ id: 'some/exercise', solution, wrong: builds, notes });
}

describe('blocks', () => {
  test('leave imports, types and comments out', () => {
    const { given, blocks } = puzzleWith({});
    expect(given).toContain('interface State');
    expect(given).not.toContain('Says how');
    expect(blocks.map(({ text }) => text).join('')).not.toContain('//');
    expect(blocks.map(({ text }) => text.trim())).toContain('return { next, reset };');
  });

  test('are closed by what is not indented deeper', () => {
    const head = { id: 'a', text: 'if (a) {', close: '}' };
    const inner = { id: 'b', text: '  if (b) {', close: '  }' };
    const body = { id: 'c', text: '    act();' };
    expect(assembledText('', [head, inner, body])).toBe('if (a) {\n  if (b) {\n    act();\n  }\n}\n');
    expect(assembledText('', [inner, head, body])).toBe('  if (b) {\n  }\nif (a) {\n    act();\n}\n');
  });

  test('that are wrong come from builds that differ in one block', () => {
    const { blocks, wrong } = puzzleWith({
      'counts-down': [['state.count += by;', 'state.count -= by;']],
      'two-mistakes': [
        ['state.count += by;', 'state.count = by;'],
        ['state.count = start;', 'state.count = 0;'],
      ],
      'much-longer': [['state.count += by;', 'a();\n    b();\n    c();\n    d();']],
    });
    expect(wrong.map(({ from }) => from)).toEqual(['counts-down']);
    const [{ id, insteadOf }] = wrong as [(typeof wrong)[number]];
    expect(blocks.find((block) => block.id === id)?.text).toBe('    state.count -= by;');
    expect(blocks.find((block) => block.id === insteadOf)?.text).toBe('    state.count += by;');
  });

  test('that an author has written come first, and are indented as what they compete with', () => {
    const { blocks, wrong } = puzzleWith(
      { 'counts-down': [['state.count += by;', 'state.count -= by;']] },
      { wrong: [written] },
    );
    expect(wrong.map(({ from }) => from)).toEqual(['never-moves', 'counts-down']);
    expect(blocks.find(({ id }) => id === wrong[0]?.id)?.text).toBe('    state.count = by;');
  });

  test('stop the build where an author names a block that is not there, or one that does not fit', () => {
    expect(() => puzzleWith({}, { wrong: [{ ...written, instead: 'nothing();' }] })).toThrow("begin with 'nothing();'");
    expect(() => puzzleWith({}, { wrong: [{ ...written, text: 'if (by) {' }] })).toThrow("can't stand");
  });

  test('are in the same order each time', () => {
    expect(puzzleWith({}).blocks).toEqual(puzzleWith({}).blocks);
  });
});

describe('an order', () => {
  test('that was kept loses what there no longer is, and what it has twice', () => {
    expect(knownOf(['b', 'gone', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['b', 'a']);
  });

  test('takes a block in at a place, wherever it was', () => {
    expect(placedAt(['a', 'b'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(placedAt(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(placedAt(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
    expect(withoutBlock(['a', 'b'], 'a')).toEqual(['b']);
  });
});
