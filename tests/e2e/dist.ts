import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = 'dist';

/** A page as the build has written it. */
export interface BuiltPage {
  /** As in the address: `/en/cache/`. */
  path: string;
  html: string;
}

/** Every page of the built site that stands for itself. */
export function builtPages(): BuiltPage[] {
  return pagesAt('**/*.html').filter(({ path }) => !path.startsWith('/embed/'));
}

/** Every page that holds one figure alone. */
export function embedPages(): BuiltPage[] {
  return pagesAt('embed/**/*.html');
}

function pagesAt(pattern: string): BuiltPage[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`${folder}/${file}`, 'utf8') }));
}

/** What a file of the site weighs on the wire, in bytes, as a server with Brotli would send it. */
export function wireBytes(path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return brotliCompressSync(readFileSync(folder + decodeURIComponent(file))).length;
}

/** The text that a reader sees in some HTML: no tags, no scripts, no styles, no code. */
export function visibleText(html: string): string {
  return html
    .replace(/<(script|style|pre|code|template|textarea)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
