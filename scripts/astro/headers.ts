import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyHash } from '../../src/sandbox/script-plugin.ts';

const INLINE = /<script(?![^>]*\bsrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g;
/** In the page's script: the text of the sandbox's frame, followed by its hash. */
const FRAME = /["'`](sha256-[\w+/]{43}=)["'`]/g;
const PLACE = '{inline scripts}';

/**
 * Fills in `_headers` once the site is built: the policy names each inline script by its hash, so that no other can run, and the
 * paths begin where the site is mounted.
 */
export function headers(): AstroIntegration {
  let base = '';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const file = join(folder, '_headers');
        const template = readFileSync(file, 'utf8');
        writeFileSync(file, filledIn(template, folder).replace(/^\//gm, `${base}/`));
        logger.info('the policy names the inline scripts');
      },
    },
  };
}

/** The headers with the hashes of the inline scripts of what was built into `folder`, the sandbox's frame among them. */
export function filledIn(template: string, folder: string): string {
  if (!template.includes(PLACE)) throw new Error(`public/_headers must say ${PLACE} where scripts are allowed`);
  const hashes = [...new Set([...inlineHashes(folder), ...frameHashes(folder)])].sort();
  return template.replaceAll(PLACE, hashes.map((hash) => `'${hash}'`).join(' '));
}

function inlineHashes(folder: string): string[] {
  return filesOf(folder, '.html').flatMap((html) => [...html.matchAll(INLINE)].map(([, text]) => policyHash(text!)));
}

function frameHashes(folder: string): string[] {
  const found = filesOf(folder, '.js').flatMap((js) => [...js.matchAll(FRAME)].map(([, hash]) => hash!));
  if (found.length === 0) throw new Error('the hash of the sandbox’s frame is in no script: page-frame.ts exports it');
  return found;
}

function filesOf(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(folder, name), 'utf8'));
}
