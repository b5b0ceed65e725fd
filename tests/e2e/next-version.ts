import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAGE = '/en/cache/';

/** The built site on a port of its own, where a new version of it can be published. */
export interface Published {
  readonly origin: string;
  /** From here on the chapter on caches is another one, which says so in `data-version` of its root. */
  publish(): void;
  close(): void;
}

/** Hands on what the site at `origin` answers, until a new version is published. */
export async function publishedSite(origin: string): Promise<Published> {
  let isNext = false;
  const server = createServer((request, response) => {
    // Compressing the whole course would take longer than sending it.
    const headers = { 'accept-encoding': 'identity' };
    void fetch(new URL(request.url!, origin), { headers, redirect: 'manual' }).then(async (answer) => {
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { pathname } = new URL(request.url!, origin);
      const body = isNext ? asNext(pathname, bytes) : bytes;
      const answered = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, { ...answered, 'content-length': String(body.length) }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: () => (isNext = true),
    close: () => close(server),
  };
}

function asNext(path: string, bytes: Buffer): Buffer {
  if (path === PAGE) return Buffer.from(bytes.toString().replace('<html', '<html data-version="next"'));
  if (path !== '/sw.js') return bytes;
  const script = bytes.toString();
  const next = script.replace(/(\Wen\/cache\/\W{1,3}revision:\W)[0-9a-f]{16}/, '$1ffffffffffffffff');
  if (next === script) throw new Error('The worker’s list does not have the chapter on caches.');
  return Buffer.from(next);
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
