import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { withFirefox } from './firefox.ts';

type Runs = typeof import('./digests/runs.ts');
type Digests = Awaited<ReturnType<Runs['digests']>>;

/** What a page is handed: engine, parts and scenarios as one module, and the data of a scenario that reads some. */
interface Handed {
  readonly code: string;
  readonly web07: readonly number[];
}

let folder: string;
let handed: Handed;
let inNode: Digests;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digests-'));
  const file = await bundle();
  const web07 = [...readFileSync('public/data/web07.bin')];
  handed = { code: readFileSync(file, 'utf8'), web07 };
  inNode = await ((await import(pathToFileURL(file).href)) as Runs).digests({ web07: Uint8Array.from(web07) });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.describe('every run', () => {
  // What Node makes is made once for both.
  test.describe.configure({ mode: 'default' });

  test('has a digest of its own in Node', () => {
    expect(Object.keys(inNode).length).toBeGreaterThan(25);
    expect(new Set(Object.values(inNode)).size).toBeGreaterThan(Object.keys(inNode).length / 2);
  });

  test('has the same digest in Chromium', async ({ page }) => {
    expect(await page.evaluate(digestsInPage, handed)).toEqual(inNode);
  });

  test('has the same digest in Firefox', async () => {
    test.slow();
    const inFirefox = await withFirefox(async (firefox) => (await firefox.newPage()).evaluate(digestsInPage, handed));
    expect(inFirefox).toEqual(inNode);
  });
});

/** Goes to the page as its source text. */
async function digestsInPage({ code, web07 }: Handed): Promise<Digests> {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return ((await import(url)) as Runs).digests({ web07: Uint8Array.from(web07) });
}

/** Engine, parts and scenarios as one file that a page can import, as the site's own build makes them. */
async function bundle(): Promise<string> {
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
