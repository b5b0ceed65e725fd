import type { Plugin, Rolldown } from 'vite';

/**
 * Leaves the style sheets of scripts that load later (Monaco, search) to those scripts. Astro 7.3 either prints such a sheet
 * into every page from which the script can be reached, or takes it for an orphan and deletes it. So they are put out of its
 * sight while it places the sheets, and back before Vite notes what a script needs. A sheet that pages print anyway, because
 * the build draws the same component, is not loaded a second time.
 */
export function lazyCss(): Plugin[] {
  const printed = new Set<string>();
  const hidden = new Map<Rolldown.OutputChunk, string[]>();
  return [
    {
      name: 'lazy-css:hide',
      enforce: 'pre',
      generateBundle: {
        order: 'pre',
        handler(_options, bundle) {
          const sheets = chunksOf(bundle).map((chunk) => ({ chunk, modules: chunk.moduleIds.filter(isCss) }));
          if (this.environment.name !== 'client') {
            for (const module of sheets.flatMap(({ modules }) => modules)) printed.add(module);
            return;
          }
          for (const { chunk, modules } of sheets) {
            const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
            if (!importedCss || !importedAssets) continue;
            if (!modules.every((module) => printed.has(module))) {
              hidden.set(chunk, [...importedCss]);
              // An asset of a script counts as needed.
              for (const file of importedCss) importedAssets.add(file);
            }
            importedCss.clear();
          }
        },
      },
    },
    {
      name: 'lazy-css:show',
      enforce: 'post',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle() {
        for (const [chunk, files] of hidden) for (const file of files) chunk.viteMetadata?.importedCss.add(file);
      },
    },
  ];
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((output) => output.type === 'chunk');
}

function isCss(id: string): boolean {
  return /\.css(?:$|\?)/.test(id);
}
