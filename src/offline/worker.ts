import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import type { Kept, OfflineFiles, ToOfflineWorker } from '#offline/files.ts';

declare const self: OfflineWorkerScope;
/** Written in by the build. */
declare const OFFLINE_FILES: OfflineFiles;

const files = OFFLINE_FILES;
const notFoundUrl = new URL('404.html', self.registration.scope).href;
const largeUrls = new Set(files.large.map((url) => new URL(url, self.registration.scope).href));

/** Pages and all that they need, one version of them: a page never meets another version's scripts. */
const course = new PrecacheController({
  plugins: [
    {
      // One file after the other, and each after whatever the reader is waiting for.
      requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { priority: 'low' })),
      // Some hosts send the page for what does not exist with the status that it is meant for, which is otherwise not kept.
      fetchDidSucceed: ({ request, response }) =>
        Promise.resolve(request.url === notFoundUrl ? withStatus(200, response) : response),
    },
  ],
});
course.addToCacheList([...files.course]);

const large = new CacheFirst({ cacheName: `large ${self.registration.scope}` });
let keeping: Promise<Kept> | undefined;

self.addEventListener('install', (event) => void course.install(event));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), tidy(event)])));
self.addEventListener<ToOfflineWorker>('message', (event) => {
  if (event.data.type === 'SKIP_WAITING') void self.skipWaiting();
  else event.waitUntil(Promise.all([answerWhatIsKept(event.ports, event.data.savesData), tidy(event)]));
});

// Queries are for scripts: the files are the same.
registerRoute(new PrecacheRoute(course, { ignoreURLParametersMatching: [/./] }));
registerRoute(({ url }) => largeUrls.has(url.href), large);
// As every host does: a page's address ends in a slash.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPage(`${url.origin}${url.pathname}/`),
  ({ url }) => Promise.resolve(Response.redirect(`${url.origin}${url.pathname}/${url.search}`)),
);
registerRoute(new NavigationRoute(new NetworkOnly({ plugins: [{ handlerDidError: notFound }] })));
// A page of an earlier version, still open in another tab.
registerRoute(
  ({ url }) => url.href.startsWith(`${self.registration.scope}_astro/`),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

function isPage(url: string): boolean {
  return course.getCacheKeyForURL(url) !== undefined;
}

async function notFound(): Promise<Response | undefined> {
  const page = await course.matchPrecache(notFoundUrl);
  return page && withStatus(404, page);
}

function withStatus(status: number, { body, headers }: Response): Response {
  return new Response(body, { status, headers });
}

async function answerWhatIsKept(ports: readonly MessagePort[], savesData: boolean): Promise<void> {
  keeping ??= keepLarge(savesData).finally(() => (keeping = undefined));
  ports[0]?.postMessage(await keeping);
}

/** Keeps what is large; where that is not wanted, finds no room or breaks off, the course goes on without. */
async function keepLarge(savesData: boolean): Promise<Kept> {
  const cache = await caches.open(large.cacheName);
  for (const url of largeUrls) {
    if (await cache.match(url)) continue;
    if (savesData) return 'course';
    try {
      await cache.add(new Request(url, { priority: 'low' }));
    } catch {
      return 'course';
    }
  }
  return 'everything';
}

/** Throws away what only earlier versions need, unless one of their pages may still be open in another tab. */
async function tidy(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length > 1) return;
  await course.activate(event);
  const cache = await caches.open(large.cacheName);
  for (const request of await cache.keys()) if (!largeUrls.has(request.url)) await cache.delete(request);
}
