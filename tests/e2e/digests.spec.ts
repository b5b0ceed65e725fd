import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

type Runs = typeof import('./digests/runs.ts');

/** Engine, parts and scenarios as one file that a page can import, as the site's own build makes them. */
async function bundle(folder: string): Promise<string> {
  await build({
    root: process.cwd(),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: join(import.meta.dirname, 'digests/runs.ts'), formats: ['es'], fileName: () => 'runs.mjs' },
      minify: true,
    },
  });
  return join(folder, 'runs.mjs');
}

test('every run has the same digest in Node and in Chromium', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'digests-'));
  try {
    const file = await bundle(folder);
    const web07 = [...readFileSync('public/data/web07.bin')];
    const here = await ((await import(pathToFileURL(file).href)) as Runs).digests({ web07: Uint8Array.from(web07) });
    const there = await page.evaluate(
      async ({ code, bytes }) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        return ((await import(url)) as Runs).digests({ web07: Uint8Array.from(bytes) });
      },
      { code: readFileSync(file, 'utf8'), bytes: web07 },
    );
    expect(Object.keys(here).length).toBeGreaterThan(25);
    expect(new Set(Object.values(here)).size).toBeGreaterThan(Object.keys(here).length / 2);
    expect(there).toEqual(here);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
