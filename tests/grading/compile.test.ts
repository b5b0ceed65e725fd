import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '#grading/compile.ts';
import { type Exports, loadCompiled } from '#grading/compile-load.ts';
import { eraseTypes } from '#grading/compile-types.ts';
import { lineOf } from '#grading/crash.ts';
import { createMeter, type Meter, StepLimit } from '#grading/meter.ts';

const STEPS_MAX = 5_000_000;

const importModule = (code: string): Promise<unknown> =>
  import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);

async function load(source: string, meter: Meter = createMeter(STEPS_MAX)): Promise<Exports> {
  const compiled = compile(source);
  if (compiled.type !== 'compiled')
    throw new Error(`${compiled.cause} at ${compiled.line}:${compiled.column}: ${compiled.message}`);
  return (await loadCompiled(compiled.code, importModule))(meter);
}

async function stepsOf(source: string): Promise<number> {
  const meter = createMeter(STEPS_MAX);
  await load(source, meter);
  return meter.steps;
}

/** The exception that a source throws when it is loaded. */
async function thrownBy(source: string, meter?: Meter): Promise<unknown> {
  return load(source, meter).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('compiled code does what it did before', () => {
  const snippets: Record<string, string> = {
    'loops with and without braces': `const out = []; for (let i = 0; i < 3; i++) out.push(i); for (const x of [4, 5]) { out.push(x) }
      let n = 3; while (n > 0) out.push(n--); do out.push(9); while (n++ < 2); for (const k in { a: 1, b: 2 }) out.push(k); export const result = out;`,
    'empty bodies and labels': `let n = 0; for (; n++ < 5;); for (let i = 0; i < 2; i++) var last = i; n += last; outer: for (;;) for (;;) break outer; outer2: while (true) { inner: do { continue inner; } while (false); break outer2; } export const result = n;`,
    'if and loops that follow each other': `const o = []; let i = 0; if (i) while (i < 1) i++; else for (; i < 2; i++) o.push(i)
      for (const x of o.slice()) o.shift(); while (i) i--; [1].concat(o).forEach((x) => o.push(x)); export const result = o;`,
    'arrows of every kind': `const f = (x) => x * 2, g = (x) => ({ x }), h = (x) => (x, x + 1), k = (a) => (b) => [a, b], s = (q) => q.slice(1).concat(q);
      export const result = [f(2), g(3), h(4), k(1)(2), s([1, 2])];`,
    'generators and async': `function* g() { let x = yield 1; while (x-- > 0) yield* [x, x]; } const it = g(); const out = [it.next().value, it.next(2).value, ...it];
      const later = async (x) => { for await (const y of [1, Promise.resolve(2)]) x += y; return x; }; export const result = [out, later(3)];`,
    classes: `class A { #list = [3, 1, 2]; static made = 0; static { for (let i = 0; i < 2; i++) A.made++; } get first() { return this.#list.slice(0, 1)[0]; }
      set first(x) { this.#list.unshift(x); } sorted() { return this.#list.toSorted(); } #hidden() { return this.#list.includes(3); } seen() { return this.#hidden(); } }
      class B extends A { constructor(x) { super(); this.x = x; } sorted() { return super.sorted().reverse(); } static of = (x) => new this(x); }
      const b = B.of(5); b.first = 7; export const result = [b.first, b.sorted(), b.seen(), A.made, b.x];`,
    'optional chains': `let calls = 0; const f = () => (calls++, undefined); const a = { b: { c: [1, 2] } }, none = undefined;
      export const result = [a?.b.c.indexOf(2), none?.b.c.indexOf(f()), a.b?.c?.slice?.(1), none?.shift(f()), none?.x.slice(f()).concat(f()), a.b.c?.includes(1), (a?.b).c.join(), calls];`,
    'receivers that must be evaluated once': `let n = 0; const next = () => (n++, [3, 1, 2]); export const result = [next().indexOf(1), next()['join']('-'), next().slice(1).sort(), (next()).concat(next(), [1]), n];`,
    'order of evaluation': `const order = []; const t = (name, value) => (order.push(name), value); t('list', [1, 2]).splice(t('from', 0), t('count', 1)); [...t('a', 'xy'), ...t('b', [1])];
      Math.max(...t('c', [1, 2]), t('d', 3)); export const result = order;`,
    spreads: `const m = new Map([[1, 'a'], [2, 'b']]); const [first, ...rest] = m.keys(); const { a, ...others } = { a: 1, b: 2, c: 3 }; let p, q; [p, ...q] = 'xyz';
      function sum(...xs) { return xs.reduce((s, x) => s + x, 0); } export const result = [first, rest, others, p, q, { ...others, ...null }, [...m.entries(), , ...new Set([1, 1])], sum(...[1, 2], ...(function* () { yield 3 })())];`,
    'built-ins': `export const result = [Object.keys({ a: 1 }), Object.entries({ a: 1 }), Object.assign({}, { a: 1 }), Object.fromEntries([['a', 1]]), JSON.parse(JSON.stringify({ a: [1] })), Array.from({ length: 2 }, (_, i) => i),
      Array.from('ab'), Array(2).fill(0), new Array(3).fill(1), new Array(1, 2), new Uint8Array([1, 2]).indexOf(2), new Map([[1, 2]]).size, new Set('aab').size, 'ab'.repeat(2), 'a'.padStart(3, '-'), structuredClone([1, { a: 1 }]), Object.keys?.({ z: 1 })];`,
    'a reader’s own names for built-ins': `class Map { constructor(x) { this.x = x; } shift() { return 'mine'; } get length() { throw new Error('not to be read'); } } const Object = { keys: () => 'mine' };
      export const result = [new Map(3).x, new Map(1).shift(), Object.keys(1)];`,
    types: `interface Node<T> { next?: Node<T>; value: T } type Pair = [a: number, b?: string]; declare const nowhere: number; abstract class Shape<T> { abstract area(): number; protected readonly x!: T; constructor(public_: T) { this.x = public_; } }
      class Square extends Shape<number> implements Object { override area(): number { return this.x! ** 2 as number satisfies number; } } function pick(this: void, x: string | number, y?: Pair): x is string { return typeof x === 'string'; }
      const list = <T,>(x: T): T[] => [x]; const m = new Map<string, Array<Map<number, string>>>(); export const result = [new Square(3).area(), pick('a'), list<number>(1), m.size, [2, 1].sort((a: number, b: number): number => a - b)];`,
    'exports of every kind': `export function f() { return 1; } export class C { static x = 2; } export const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3], z: 4 }; const inner = 5; export { inner as outer }; export let result = [f(), C.x, a, c, d, e, inner];`,
    'comments and odd places': `const a = [3, 1]; export const result = [a /* . */ . /* x.y */ indexOf(1), a
      .slice(0) // first
      .reverse()
      .concat([1]), \`\${a.join('+')}\${[...a].map(String)}\`, a.length ? a.includes(3) : a.shift(), typeof a.at(0), !a.includes(1)]; // the end`,
    'getters, setters, exceptions': `const o = { get x() { for (;;) return 1; }, set x(v) { throw new TypeError('no ' + v); }, ['y' + 1]() { return 2; }, async *z() {} }; let m; try { o.x = 5; } catch ({ message }) { m = message; } finally { do ; while (false) }
      switch (m) { case 'no 5': for (const q of [1]) m += q; } export const result = [o.x, m, o.y1()];`,
  };

  const plainly = async (source: string): Promise<unknown> => {
    const erased = eraseTypes(source);
    if (erased.type !== 'erased') throw new Error(erased.message);
    return ((await importModule(erased.code)) as { readonly result: unknown }).result;
  };

  for (const [name, source] of Object.entries(snippets)) {
    test(name, async () => {
      const { result } = await load(source);
      expect(await Promise.all([result].flat())).toEqual(await Promise.all([await plainly(source)].flat()));
    });
  }

  test('names, defaults and renames leave the module as they should', async () => {
    const { default: made, ...rest } = await load(
      `export default class Lru {}\nfunction f() {}\nexport { f as 'make it', f };\nexport type T = 1;`,
    );
    expect([typeof made, (made as { name: string }).name, Object.keys(rest)]).toEqual([
      'function',
      'Lru',
      ['make it', 'f'],
    ]);
    expect((await load('export default [1, 2]\n.concat(3)')).default).toEqual([1, 2, 3]);
    expect((await load('export default () => 7')).default).toBeTypeOf('function');
    expect((await load('export default function () { return 1 }\n;[1].includes(1)')).default).toBeTypeOf('function');
  });

  test('the module runs afresh each time', async () => {
    const compiled = compile('let n = 0; export const count = () => ++n;');
    if (compiled.type !== 'compiled') throw new Error(compiled.message);
    const start = await loadCompiled(compiled.code, importModule);
    const [first, second] = [start(createMeter(100)), start(createMeter(100))] as { count(): number }[];
    first!.count();
    expect([first!.count(), second!.count()]).toEqual([2, 1]);
  });

  test('every source file of this project that only erases is taken as erasable', () => {
    const files = globSync('src/{engine,grading}/*.ts');
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect([file, eraseTypes(readFileSync(file, 'utf8')).type]).toEqual([file, 'erased']);
  });
});

describe('lines stay where the reader wrote them', () => {
  test('an exception tells the reader’s line', async () => {
    const source = `type A = {\n  a: 1;\n};\nexport function f(\n  x: A,\n): void {\n  [1].forEach(() => {\n    throw new Error('here');\n  });\n}\nf({ a: 1 });`;
    expect(lineOf(((await thrownBy(source)) as Error).stack)).toBe(8);
  });

  test('stacks are read as V8 and SpiderMonkey write them', () => {
    const v8 = `Error: no\n    at seal (blob:null/1f:1:2)\n    at Object.get (your-code.ts:5:13)\n    at play (blob:null/1f:9:9)`;
    const spiderMonkey = `seal@blob:null/1f:1:2\nget@your-code.ts:5:13\nplay@blob:null/1f:9:9\n`;
    expect([v8, spiderMonkey, 'Error: no', undefined].map(lineOf)).toEqual([5, 5, undefined, undefined]);
  });

  test('an endless loop is stopped at its line, however it is written', async () => {
    for (const loop of [
      'while (true);',
      'for (;;) {}',
      'do {} while (1)',
      'for (const x of (function* () { while (true) yield 1; })());',
      'const f = () => g(); const g = () => { try { f() } catch { f() } }; f()',
    ]) {
      const error = await thrownBy(`// one\n// two\n${loop}`, createMeter(3000));
      expect([loop, error instanceof StepLimit ? error.line : error]).toEqual([loop, 3]);
    }
  });

  test('a loop can’t outlive its limit by catching the exception', async () => {
    expect(
      await thrownBy('for (;;) { try { for (;;) {} } catch {} finally { continue } }', createMeter(3000)),
    ).toBeInstanceOf(StepLimit);
  });

  test('what would be huge is stopped before it is made', async () => {
    for (const huge of [
      "'x'.repeat(1e9)",
      'new Array(1e9).fill(0)',
      'Array.from({ length: 1e9 })',
      'Array(1e9)',
      "'x'.padEnd(1e9)",
      'new Uint8Array(1e9)',
      'new Array(Infinity)',
      'let a = [1]; for (;;) a = a.concat(a)',
      'let a = [1]; for (;;) a = [...a, ...a]',
    ]) {
      const error = await thrownBy(`\n${huge}`);
      expect([huge, error instanceof StepLimit ? error.line : error]).toEqual([huge, 2]);
    }
  });
});

describe('what walks a whole collection weighs as much as it is long', () => {
  const steps = async (prepare: string, operation: string, n: number): Promise<number> => {
    const ready = prepare.replaceAll('N', String(n));
    return (await stepsOf(`${ready}\n${operation}`)) - (await stepsOf(ready));
  };
  const list =
    'const list = []; for (let i = 0; i < N; i++) list.push(String(i)); const map = new Map(), set = new Set(); for (const x of list) map.set(x, 1), set.add(x); const text = list.map((x) => "y").join(""); const object = {}; for (const x of list) object[x] = 1;';
  const linear = [
    "list.indexOf('q')",
    "list.includes('q')",
    'list.shift()',
    'list.unshift(1)',
    'list.splice(0, 1)',
    'list.slice(1)',
    'list.concat([1])',
    '[1].concat(list)',
    'list.join()',
    'list.reverse()',
    'list.sort()',
    'list.toSorted()',
    'list.fill(0)',
    'list.flat()',
    'list.find((x) => false)',
    'list.filter(Boolean)',
    'list.map(String)',
    "list['indexOf']('q')",
    'list?.shift()',
    'Array.from(map.keys())',
    'Array.from(list)',
    'Object.keys(object)',
    'Object.entries(object)',
    'Object.assign({}, object)',
    'JSON.stringify(list)',
    'JSON.parse(`[${list}]`)',
    'Math.min(...list)',
    '[...list]',
    '[...map.keys()][0]',
    '({ ...object })',
    'new Map(map)',
    'new Set(list)',
    'structuredClone(list)',
    "'x'.repeat(list.length)",
    "'x'.padEnd(list.length)",
    "text.split('')",
    "text.indexOf('q')",
    'const [first, ...rest] = list;',
    'const [oldest, ...others] = map.keys();',
    'const { a, ...o } = object;',
    'for (const key in object) { key; break; }',
    'for (const key of list) key;',
    'map.forEach(String)',
    'let i = 0; while (i < list.length) i++;',
  ];
  const constant = [
    'list.push(1)',
    'list.pop()',
    "map.get('1')",
    "map.set('q', 1)",
    "map.delete('1')",
    "map.has('1')",
    'map.keys().next()',
    'const [first] = map.keys();',
    'set.add(5)',
    'list.at(-1)',
    'list[0]',
    'text[5]',
    'text.charCodeAt(3)',
    'list.slice(0, 2)',
    'list.slice(-1)',
    'list.find((x) => true)',
    'list.some((x) => true)',
    'for (const key of map.keys()) { key; break; }',
    'list.length = 0',
    'delete object[3]',
    "object['1']",
    'map.size',
    'Object.keys({ a: 1 })',
    'new Map()',
    'list.entries().next()',
  ];

  test.each(linear)('%s', async (operation) => {
    const [few, many] = [await steps(list, operation, 100), await steps(list, operation, 10_000)];
    expect(few).toBeGreaterThanOrEqual(90);
    expect(many).toBeGreaterThan(few * 50);
  });

  test.each(constant)('but not %s', async (operation) => {
    const [few, many] = [await steps(list, operation, 100), await steps(list, operation, 10_000)];
    expect(many).toBe(few);
    expect(many).toBeLessThan(5);
  });
});

describe('what is refused', () => {
  const refused = (source: string): string => {
    const compiled = compile(source);
    return compiled.type === 'compiled' ? 'compiled' : `${compiled.cause} ${compiled.line}:${compiled.column}`;
  };

  test.each([
    ['let x = ;', 'syntax 1:9'],
    ['\nfunction f() {', 'syntax 2:15'],
    ['let x: number = 1;\nlet x: string = "";', 'syntax 2:5'],
    ['const f = (a: Map<string, number>, b: (x: number) => void) => a;\n  const q: number = await f;', 'syntax 2:21'],
    ['for await (const x of []);', 'syntax 1:1'],
    ['\n\nreturn 1;', 'syntax 3:1'],
    ['export { nothing };', 'syntax 1:10'],
    ['let a = 1;\n  $meter.step = () => {};', 'syntax 2:3'],
    ['class A { $meterX = 1 }', 'syntax 1:11'],
    ['let x = 1; with (x) {}', 'syntax 1:12'],
    ['#!/usr/bin/node\nlet x;', 'syntax 1:2'],
    ['1;\nenum Color { Red }', 'not-erasable 2:1'],
    ['export const enum Color { Red }', 'not-erasable 1:14'],
    ['let x = 1;\n\nnamespace N { export const y = 1 }', 'not-erasable 3:1'],
    ['export module N.M { }', 'not-erasable 1:8'],
    ['class A {\n  constructor(\n    private x: number,\n  ) {\n    f();\n  }\n}', 'not-erasable 3:5'],
    ['class A { constructor(readonly x = 1) {} }', 'not-erasable 1:23'],
    ['import x = require("x");\nx.y;', 'not-erasable 1:1'],
    ["import fs from 'node:fs';\nfs.x;", 'import 1:1'],
    ["\nimport './x.ts';", 'import 2:1'],
    ["export * from './x.ts';", 'import 1:1'],
    ["export { a } from './x.ts';", 'import 1:1'],
    ["const f = async () =>\n  await import('data:text/javascript,1');", 'import 2:9'],
    ['const u = import.meta.url;', 'import 1:11'],
    ['@dec class A {}', 'syntax 1:1'],
  ])('%j', (source, expected) => {
    expect(refused(source)).toBe(expected);
  });

  test.each([
    'import type { Lru } from "./contract.ts";',
    'declare enum E { A }',
    'declare namespace N { const x: number }',
    'const namespace = 1; const s = `\nnamespace X {`; // enum E {',
    'export type { A }; type A = 1;',
    '',
  ])('but not %j', (source) => {
    expect(refused(source)).toBe('compiled');
  });

  test('a text that is too long or too deep', () => {
    expect(refused('\n'.repeat(70_000))).toBe('too-long 65537:1');
    expect(refused('['.repeat(60_000))).toBe('syntax 1:1');
  });

  const messageOf = (source: string): string => {
    const compiled = compile(source);
    return compiled.type === 'compiled' ? '' : compiled.message;
  };

  test('an explanation says what to do', () => {
    expect(messageOf('class A { constructor(private x = 1) {} }')).toContain('Declare the field');
    expect(messageOf('enum A {}')).toContain('union of literals');
  });
});

test('the digest tells sources apart', () => {
  const digest = (source: string): number => (compile(source) as { digest: number }).digest;
  expect(digest('1')).toBe(digest('1'));
  expect(digest('1')).not.toBe(digest('2'));
});
