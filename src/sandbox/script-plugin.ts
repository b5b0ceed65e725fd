import { createHash } from 'node:crypto';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const QUERY = '?script';

/**
 * Makes `import text from './entry.ts?script'` the text of a classic script with everything in it that the entry imports,
 * the same in development and in the build. A sandboxed frame has no origin, so it can load no file: it is handed a text. Its
 * `hash` is the text's, as a Content Security Policy names it.
 */
export function scriptPlugin(): Plugin {
  const bundled = new Map<string, Promise<Bundle>>();
  let config: ResolvedConfig;
  return {
    name: 'script-text',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const bundling = bundled.get(id) ?? bundle(id.slice(0, -QUERY.length), config);
      bundled.set(id, bundling);
      const { text, hash } = await bundling;
      return `export default ${JSON.stringify(text)}; export const hash = ${JSON.stringify(hash)};`;
    },
    // In development: a script is made anew when a file in it changes, or when one comes or goes that might belong in it.
    async hotUpdate({ type, file, modules }) {
      const stale = [...modules];
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap) {
        if (!id.endsWith(QUERY) || !(await isStale(bundled.get(id), type, file))) continue;
        bundled.delete(id);
        stale.push(module);
      }
      return stale;
    },
  };
}

interface Bundle {
  readonly text: string;
  readonly hash: string;
  /** What it was made of. */
  readonly files: readonly string[];
}

async function isStale(bundling: Promise<Bundle> | undefined, change: string, file: string): Promise<boolean> {
  const bundle = await bundling?.catch(() => undefined);
  return !bundle || change !== 'update' || bundle.files.includes(file);
}

async function bundle(entry: string, { root, isProduction, resolve: { alias } }: ResolvedConfig): Promise<Bundle> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    build: {
      write: false,
      minify: isProduction,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const [chunk, ...others] = outputs.filter((output) => output.type === 'chunk');
  if (!chunk || others.length > 0)
    throw new Error(`${entry} must become one script, and became ${outputs.length} files`);
  // The text may stand in a page, which such a tag would end.
  const text = chunk.code.replaceAll('</script', '<\\/script');
  return { text, hash: policyHash(text), files: chunk.moduleIds.filter((id) => !id.startsWith('\0')) };
}

/** How a Content Security Policy names an inline script. */
export function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
