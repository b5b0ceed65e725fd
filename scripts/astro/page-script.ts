import type { AstroIntegration } from 'astro';
import { init, parse } from 'es-module-lexer';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULE = /<script type="module" src=/g;
const AT_END = /<script type="module" src="([^"]*)"><\/script>(?=<\/body>)/;

/**
 * Lets the script of each page come after its text: asked for with a low priority, with what it imports at its side, and
 * run on its own. A module script waits for the whole page as it is, and the browser then takes its work, looking through
 * the page's fields and everything else that is due at the end in one long task.
 */
export function pageScript(): AstroIntegration {
  let base = '';
  return {
    name: 'page-script',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        await init;
        const folder = fileURLToPath(dir);
        const read = (address: string): string => readFileSync(join(folder, address.slice(base.length)), 'utf8');
        const pages = globSync('**/*.html', { cwd: folder });
        for (const page of pages) {
          const path = join(folder, page);
          writeFileSync(path, afterText(readFileSync(path, 'utf8'), page, read));
        }
        logger.info(`the scripts of ${pages.length} pages come after the text`);
      },
    },
  };
}

/**
 * `html` with its script after its text; `read` gives the script at an address. Throws, naming `page`, if a script comes
 * before what it works on has been read.
 */
export function afterText(html: string, page: string, read: (address: string) => string): string {
  const found = html.match(MODULE)?.length ?? 0;
  if (found > 1 || (found === 1 && !AT_END.test(html))) {
    throw new Error(`${page}: a script that is not alone at the end of the body; have src/layouts/shell.ts import it`);
  }
  return html.replace(AT_END, (_, script: string) => {
    const links = [...importsOf(script, read)].map(
      (address) => `<link rel="modulepreload" href="${address}" fetchpriority="low">`,
    );
    return `${links.join('')}<script type="module" async src="${script}" fetchpriority="low"></script>`;
  });
}

/** Addresses of all that a script imports before it runs, near and far. */
function importsOf(script: string, read: (address: string) => string, known = new Set<string>()): Set<string> {
  const [imports] = parse(read(script));
  for (const { n: name, d: dynamic } of imports) {
    if (dynamic !== -1 || name === undefined) continue;
    const address = posix.join(posix.dirname(script), name);
    if (known.has(address)) continue;
    known.add(address);
    importsOf(address, read, known);
  }
  return known;
}
