import type { monaco } from '#editor/monaco-parts.ts';

export type Monaco = typeof monaco;

let loading: Promise<Monaco> | undefined;

/** Fetches Monaco with TypeScript once, with its interface in the page's language. */
export function loadMonaco(locale: string): Promise<Monaco> {
  loading ??= load(locale);
  return loading;
}

async function load(locale: string): Promise<Monaco> {
  // The words must be there before the editor's modules are.
  if (locale === 'ko') await import('monaco-editor/nls/lang/ko');
  const { monaco, typescript, startWorkers } = await import('#editor/monaco-parts.ts');
  startWorkers();
  typescript.typescriptDefaults.setCompilerOptions({
    target: typescript.ScriptTarget.ESNext,
    lib: ['lib.es2023.d.ts'],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeJs,
    // Every file is a module, so that exercises on one page do not see each other's names.
    moduleDetection: 3,
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  });
  typescript.typescriptDefaults.setEagerModelSync(true);
  return monaco;
}
