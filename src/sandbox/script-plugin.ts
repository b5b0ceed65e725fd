import { build, type Plugin, type ResolvedConfig } from 'vite';

const QUERY = '?script';

/**
 * Makes `import text from './entry.ts?script'` the text of a classic script with everything in it that the entry imports,
 * the same in development and in the build. A sandboxed frame has no origin, so it can load no file: it is handed a text.
 */
export function scriptPlugin(): Plugin {
  const bundled = new Map<string, ReturnType<typeof bundle>>();
  let config: ResolvedConfig;
  return {
    name: 'script-text',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const entry = id.slice(0, -QUERY.length);
      const bundling = bundled.get(entry) ?? bundle(entry, config);
      bundled.set(entry, bundling);
      const { text, files } = await bundling;
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(text)};`;
    },
    watchChange() {
      bundled.clear();
    },
  };
}

async function bundle(
  entry: string,
  { root, isProduction, resolve: { alias } }: ResolvedConfig,
): Promise<{ text: string; files: string[] }> {
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
  return { text: chunk.code, files: chunk.moduleIds.filter((id) => id.startsWith('/')) };
}
