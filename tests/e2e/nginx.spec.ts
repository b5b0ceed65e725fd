import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bringToLife } from './islands.ts';

const PORT = 4331;
const ORIGIN = `http://localhost:${PORT}`;

/** The steps of the README for nginx, tried with the machine's own where it has one. */
const isThere = spawnSync('nginx', ['-v']).status === 0;
if (!isThere) console.log('There is no nginx on this machine: the steps for it are not tried.');

/** nginx in the foreground, with a server block as the script prints it, and everything that it writes in a folder of its own. */
async function startNginx(): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const block = execFileSync('node', ['scripts/nginx.mjs', '--listen', `${PORT}`], { encoding: 'utf8' });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const file = join(folder, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${places} ${block} }`,
  );
  const nginx = spawn('nginx', ['-c', file, '-p', folder, '-e', `${folder}/error.log`], { stdio: 'ignore' });
  await expect(async () => expect((await fetch(`${ORIGIN}/en/`)).status).toBe(200)).toPass();
  return nginx;
}

if (isThere) {
  test.describe('nginx, set up as the README says', () => {
    test.describe.configure({ mode: 'serial' });
    let nginx: ChildProcess;
    test.beforeAll(async () => {
      nginx = await startNginx();
    });
    test.afterAll(() => nginx.kill());

    test('serves pages with the policy, and asks again for them each time', async () => {
      const response = await fetch(`${ORIGIN}/ko/cache/`);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.match(/script-src [^;]*/)?.[0]).not.toContain('unsafe-inline');
      expect(await response.text()).toContain('</html>');
    });

    test('lets hashed files be kept for ever, compressed, with their types', async () => {
      const [script] = globSync('_astro/*.js', { cwd: 'dist' });
      const [wasm] = globSync('_astro/*.wasm', { cwd: 'dist' });
      for (const [file, type] of [
        [script, 'text/javascript; charset=utf-8'],
        [wasm, 'application/wasm'],
      ] as const) {
        const response = await fetch(`${ORIGIN}/${file}`);
        expect(response.headers.get('content-type')).toBe(type);
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('content-encoding')).toBe('gzip');
      }
    });

    test('adds the slash, and shows the page for what does not exist', async () => {
      const redirect = await fetch(`${ORIGIN}/en/cache`, { redirect: 'manual' });
      expect(redirect.status).toBe(301);
      expect(redirect.headers.get('location')).toBe('/en/cache/');
      const missing = await fetch(`${ORIGIN}/en/nowhere/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toBe(await (await fetch(`${ORIGIN}/404.html`)).text());
    });

    test('lets the reader’s code be graded', async ({ page }) => {
      await page.goto(`${ORIGIN}/en/cache/`);
      const exercise = await bringToLife(page, 'exercise-fifo');
      await exercise.getByRole('radio', { name: 'Write it' }).click();
      await exercise.locator('[data-replay="run"]').click();
      await expect(exercise.locator('[data-verdict="failed"]')).toBeVisible();
    });
  });
}
