import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { scriptPlugin } from '#sandbox/script-plugin.ts';
import { filledIn } from '../../scripts/astro/headers.ts';

/** Builds the page of this folder, which has nothing but the sandbox on it, and serves it under the site's own policy. */
export async function serveTestPage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const root = join(import.meta.dirname, '../..');
  const outDir = mkdtempSync(join(tmpdir(), 'sandbox-page-'));
  const common = { root, configFile: false, publicDir: false, logLevel: 'error' } as const;
  await build({
    ...common,
    plugins: [scriptPlugin()],
    resolve: { alias: { '#catalog/exercises.ts': join(import.meta.dirname, 'page/exercises.ts') } },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'page/index.html') } },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: siteHeaders(root, outDir) },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the test page is not served');
  return {
    url: `http://127.0.0.1:${address.port}/tests/sandbox/page/index.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** The site's headers for every page: a frame that has no address inherits their policy beside its own. */
function siteHeaders(root: string, built: string): Record<string, string> {
  const lines = filledIn(readFileSync(join(root, 'public/_headers'), 'utf8'), built).split('\n');
  const policy = lines.find((line) => line.includes('Content-Security-Policy:'));
  if (policy === undefined) throw new Error('public/_headers has no Content-Security-Policy');
  return { 'Content-Security-Policy': policy.slice(policy.indexOf(':') + 1).trim() };
}
