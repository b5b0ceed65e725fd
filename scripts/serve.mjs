// Serves the built site as a host would: Brotli, the headers of public/_headers, 404.html. `--port` and `--folder` change where;
// `--base` is where a site is mounted that was built with BASE_PATH.
// Astro's own preview refuses a second server for the same project, so the tests could not run beside `npm start`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, readHeaderRules } from './header-rules.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    folder: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '' },
  },
});
const folder = resolve(values.folder);
const base = values.base.replace(/\/$/, '');
if (!existsSync(folder)) {
  console.error(`There is no ${folder}: run npm run build first.`);
  process.exit(1);
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const compressible = /^(text\/|application\/(json|xml|wasm)|image\/svg)/;
const headerRules = readHeaderRules(join(folder, '_headers'));
/** What was compressed once, by path and time of change. */
const compressed = new Map();

const server = createServer((request, response) => {
  try {
    answer(request, response);
  } catch (error) {
    // A new build takes files away while it runs.
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  }
});
server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${values.port} is taken. Another: npm run preview -- --port 4322` : String(error));
  process.exit(1);
});
server.listen(Number(values.port), () => console.log(`The site is at http://localhost:${values.port}${base}/`));

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://site');
  const path = pathname.startsWith(`${base}/`) ? decodePath(pathname.slice(base.length)) : undefined;
  const file = path === undefined ? undefined : fileFor(path);
  if (path !== undefined && !file && !path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
    response.writeHead(301, { location: `${base}${path}/` }).end();
    return;
  }
  if (file) send(request, response, 200, path, file);
  else send(request, response, 404, '/404.html', join(folder, '404.html'));
}

function decodePath(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** The file behind a path, if it lies within the folder and exists. */
function fileFor(path) {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function send(request, response, status, path, file) {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, vary: 'accept-encoding', ...headersFor(headerRules, base + path) };
  const wantsBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const compress = wantsBrotli && compressible.test(type);
  const body = compress ? brotli(file) : readFileSync(file);
  response
    .writeHead(status, { ...headers, ...(compress && { 'content-encoding': 'br' }), 'content-length': body.length })
    .end(body);
}

function brotli(file) {
  const key = `${file} ${statSync(file).mtimeMs}`;
  let body = compressed.get(key);
  if (!body) {
    // Large files are compressed on the way: the best quality would keep the first reader waiting for seconds.
    const quality = statSync(file).size > 200_000 ? 5 : 11;
    body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    compressed.set(key, body);
  }
  return body;
}
