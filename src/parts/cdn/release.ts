import type { HttpRequest, HttpResponse } from '#parts/cdn/edge.ts';

/** How a release is published: what the script is called, and whether the edges are told to forget. */
export interface Publishing {
  readonly hasVersionedNames: boolean;
  readonly maxAgeSeconds: number;
  readonly staleWhileRevalidateSeconds: number;
  readonly staleIfErrorSeconds: number;
}

export const PAGE_URL = '/';
const PLAIN_SCRIPT_URL = '/app.js';
const A_YEAR_SECONDS = 31_536_000;

/** The urls whose content a release changes. */
export function changedUrls({ hasVersionedNames }: Publishing): readonly string[] {
  return hasVersionedNames ? [PAGE_URL] : [PAGE_URL, PLAIN_SCRIPT_URL];
}

/** The site as it is in a version: a page that names its script, and scripts of this version and those before it. */
export function siteOf(version: number, publishing: Publishing): (request: HttpRequest) => HttpResponse {
  return (request) => {
    if (request.url === PAGE_URL) {
      const script = publishing.hasVersionedNames ? `/app.v${version}.js` : PLAIN_SCRIPT_URL;
      return answerTo(request, `v${version} ${script}`, cacheControl(publishing));
    }
    if (request.url === PLAIN_SCRIPT_URL) return answerTo(request, `v${version}`, cacheControl(publishing));
    const [, named] = /^\/app\.v(\d+)\.js$/.exec(request.url) ?? [];
    if (named === undefined || Number(named) > version) return { status: 404, headers: {}, body: '' };
    return answerTo(request, `v${named}`, `public, max-age=${A_YEAR_SECONDS}, immutable`);
  };
}

/** The version that a page or a script says it is, and the script that a page names. */
export function contentOf({ body }: HttpResponse): { readonly version: number; readonly script: string } {
  const [version = '', script = ''] = body.split(' ');
  return { version: Number(version.slice(1)), script };
}

function answerTo(request: HttpRequest, body: string, control: string): HttpResponse {
  const headers = { 'cache-control': control, etag: `"${body}"` };
  if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers, body: '' };
  return { status: 200, headers, body };
}

function cacheControl(publishing: Publishing): string {
  const { maxAgeSeconds, staleWhileRevalidateSeconds, staleIfErrorSeconds } = publishing;
  return [
    `max-age=${maxAgeSeconds}`,
    ...(staleWhileRevalidateSeconds > 0 ? [`stale-while-revalidate=${staleWhileRevalidateSeconds}`] : []),
    ...(staleIfErrorSeconds > 0 ? [`stale-if-error=${staleIfErrorSeconds}`] : []),
  ].join(', ');
}
