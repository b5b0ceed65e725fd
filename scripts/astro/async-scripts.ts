import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULE = /<script type="module" src=/g;
const AT_END = /<script type="module" (src="[^"]*")><\/script>(?=<\/body>)/;

/**
 * Marks each page's script `async`. A module script waits for the whole page as it is, and the browser then takes its work,
 * looking through the page's fields and everything else that is due at the end in one long task; an async one has a task of its own.
 */
export function asyncScripts(): AstroIntegration {
  return {
    name: 'async-scripts',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder });
        for (const page of pages) {
          const path = join(folder, page);
          writeFileSync(path, madeAsync(readFileSync(path, 'utf8'), page));
        }
        logger.info(`the scripts of ${pages.length} pages run on their own`);
      },
    },
  };
}

/** `html` with its script async; throws, naming `page`, if a script comes before what it works on has been read. */
export function madeAsync(html: string, page: string): string {
  const found = html.match(MODULE)?.length ?? 0;
  if (found > 1 || (found === 1 && !AT_END.test(html))) {
    throw new Error(`${page}: a script that is not alone at the end of the body; have src/layouts/shell.ts import it`);
  }
  return html.replace(AT_END, '<script type="module" async $1></script>');
}
