import { describe, expect, test } from 'vitest';
import { importsOf, type Source, sources } from './sources.ts';

/** What a layer may import: other layers by name (`type:` for their types only) and packages. Its own files always. */
const mayImport: Record<string, string[]> = {
  engine: [],
  parts: ['engine'],
  kit: ['engine', 'parts', 'grading', 'labs'],
  labs: ['engine', '@sqlite.org/sqlite-wasm'],
  laboratory: ['engine', 'labs', 'catalog'],
  grading: ['engine', 'sucrase', 'acorn', 'acorn-walk', 'magic-string'],
  player: ['engine', 'type:grading', 'xstate'],
  incident: ['engine', 'parts'],
  exercise: ['engine', 'type:grading', 'type:progress', 'xstate'],
  progress: ['engine', 'type:grading', 'xstate', 'valibot'],
  sandbox: ['engine', 'parts', 'grading', 'catalog', 'vite', 'node:'],
  blocks: ['engine', 'diff'],
  catalog: ['engine', 'parts', 'labs', 'blocks', 'incident', 'type:grading'],
  offline: ['workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  i18n: ['type:engine', 'type:grading', 'type:incident', 'type:labs', 'type:offline', 'type:player', 'type:progress'],
  statechart: ['engine', '@hpcc-js/wasm-graphviz'],
  editor: ['i18n', 'type:grading', 'type:exercise', 'monaco-editor', 'sucrase'],
  views: [
    'engine',
    'player',
    'i18n',
    'labs',
    'blocks',
    'incident',
    'type:grading',
    'type:statechart',
    'exercise',
    'type:progress',
    'type:diff',
    'react',
  ],
  islands: [
    ...[
      'engine',
      'parts',
      'grading',
      'blocks',
      'incident',
      'player',
      'exercise',
      'progress',
      'sandbox',
      'labs',
      'laboratory',
      'catalog',
      'i18n',
      'editor',
      'views',
      'styles',
    ],
    ...['react', 'preact', 'xstate', 'diff'],
  ],
};

describe.each(Object.entries(mayImport))('src/%s', (layer, allowed) => {
  const files = sources(`src/${layer}/**/*.{ts,tsx}`, `src/${layer}.ts`);

  test(`imports only ${allowed.join(', ') || 'itself'}`, () => {
    const wrong = files.flatMap((file) =>
      file.imports.filter((one) => !isAllowed(one, layer, allowed, file)).map(named(file)),
    );
    expect(wrong).toEqual([]);
  });
});

test('no file in src is outside the layers that have a rule', () => {
  const site = ['components', 'layouts', 'pages', 'styles'];
  const known = new Set([...Object.keys(mayImport), ...site]);
  const strays = sources('src/*/**/*.{ts,tsx}').filter(({ path }) => !known.has(path.split('/')[1] ?? ''));
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('views have no effects', () => {
  const hook = /\buse(?:Layout|Insertion)?Effect\b/;
  expect(pathsWhere(sources('src/views/**/*.{ts,tsx}'), ({ code }) => hook.test(code))).toEqual([]);
});

test('content imports only the kit and its own folder', () => {
  const wrong = sources('content/**/*.ts').flatMap((file) =>
    file.imports.filter(({ specifier }) => specifier !== '#kit' && !specifier.startsWith('.')).map(named(file)),
  );
  expect(wrong).toEqual([]);
});

test('what a reader could write imports only types from its contract', () => {
  const builds = 'content/chapters/*/exercises/*/{starter,solution,right/*,wrong/*}.ts';
  const wrong = sources(builds).flatMap((file) =>
    file.imports
      .filter(({ specifier, typeOnly }) => !(typeOnly && /^\.{1,2}\/contract\.ts$/.test(specifier)))
      .map(named(file)),
  );
  expect(wrong).toEqual([]);
});

test('the import reader sees types, values, bare and dynamic imports', () => {
  const text = `import type { A } from './a.ts';\nimport { type B } from './b.ts';\nimport {\n  c,\n  type D,\n} from './c.ts';\nimport './e.ts';\nexport { f } from './f.ts';\nconst g = import('./g.ts');`;
  expect(importsOf(text)).toEqual([
    { specifier: './a.ts', typeOnly: true },
    { specifier: './b.ts', typeOnly: true },
    { specifier: './c.ts', typeOnly: false },
    { specifier: './e.ts', typeOnly: false },
    { specifier: './f.ts', typeOnly: false },
    { specifier: './g.ts', typeOnly: false },
  ]);
});

function isAllowed(
  { specifier, typeOnly }: Source['imports'][number],
  layer: string,
  allowed: string[],
  file: Source,
): boolean {
  if (specifier.startsWith('.')) return true;
  if (layer === 'parts' && specifier === 'xstate') return /(?:^|\/|\.)machine\.ts$/.test(file.path);
  const target = specifier.startsWith('#') ? specifier.slice(1).replace(/[/.].*$/, '') : specifier;
  if (target === layer) return true;
  return allowed.some((name) => {
    if (name.startsWith('type:')) return typeOnly && target === name.slice('type:'.length);
    return target === name || target.startsWith(`${name}/`) || (name.endsWith(':') && target.startsWith(name));
  });
}

function named(file: Source): (one: Source['imports'][number]) => string {
  return ({ specifier, typeOnly }) => `${file.path} imports ${typeOnly ? 'types from ' : ''}${specifier}`;
}

function pathsWhere(files: Source[], test: (file: Source) => boolean): string[] {
  return files.filter(test).map(({ path }) => path);
}
