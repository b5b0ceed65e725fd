import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OfflineFile, OfflineFiles } from '../../src/offline/files.ts';

const WORKER = 'src/offline/worker.ts';
/** More than this is kept after the course, and not for readers who save data. */
const LARGE_BYTES_MIN = 500_000;
/** What no page of the course asks for. */
const UNUSED = [
  // For hosts, other sites and search engines.
  /^(?:_headers|sw\.js)$/,
  /^robots\.txt$/,
  /^sitemap[\w-]*\.xml$/,
  /^picture\.png$/,
  /^embed\//,
  // Pagefind's own interface; ours is search-dialog.ts.
  /^pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight)\./,
  // SQLite for pages without a worker of their own, and its files on the reader's disk.
  /^_astro\/sqlite3-(?:worker1|opfs-async-proxy)-/,
];
/** In development, in the place of the worker that the built site has left at the same address. */
const LEAVING_WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
});
`;

/** Makes the service worker, once the site is built, with the list of what it keeps. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith('/sw.js')) return next();
          response.setHeader('content-type', 'text/javascript').end(LEAVING_WORKER);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = offlineFiles(folder);
        await build({
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: { OFFLINE_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: folder,
            emptyOutDir: false,
            rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
        logger.info(`the worker keeps ${files.course.length} files, and ${files.large.length} large ones`);
      },
    },
  };
}

function offlineFiles(folder: string): OfflineFiles {
  const names = globSync('**', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const kept = names
    .filter((name) => statSync(join(folder, name)).isFile() && !UNUSED.some((unused) => unused.test(name)))
    .sort();
  const isLarge = (name: string): boolean =>
    name.startsWith('_astro/') && statSync(join(folder, name)).size >= LARGE_BYTES_MIN;
  return {
    course: kept.filter((name) => !isLarge(name)).map((name) => offlineFile(folder, name)),
    large: kept.filter(isLarge),
  };
}

function offlineFile(folder: string, name: string): OfflineFile {
  if (name.startsWith('_astro/')) return { url: name, revision: null };
  const hash = createHash('sha256').update(readFileSync(join(folder, name)));
  // A page is kept with its headers, so a change of these is a change of the page.
  if (name.endsWith('.html') && existsSync(join(folder, '_headers')))
    hash.update(readFileSync(join(folder, '_headers')));
  // Some hosts lead from a page's file to its address.
  return {
    url: name.replace(/^index\.html$/, './').replace(/\/index\.html$/, '/'),
    revision: hash.digest('hex').slice(0, 16),
  };
}
