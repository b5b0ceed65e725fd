// Prints a server block for nginx that serves the built site as it wants to be served: the headers of dist/_headers, compression, the
// page for what does not exist, addresses without the slash at their end. `--listen` is a port, or an address and a port.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { headersFor, readHeaderRules } from './header-rules.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    root: { type: 'string', default: '' },
    base: { type: 'string', default: '' },
    listen: { type: 'string', default: '80' },
    name: { type: 'string', default: '_' },
  },
});
const base = values.base.replace(/\/$/, '');
const rules = readHeaderRules(join(values.folder, '_headers'));
if (!existsSync(join(values.folder, '404.html')) || rules.length === 0) {
  console.error(`There is no built site in ${values.folder}: run npm run build first.`);
  process.exit(1);
}
if (base && !values.root) {
  console.error(`Say --root: the folder under which the site's files lie at ${base}.`);
  process.exit(1);
}
const root = resolve(values.root || values.folder);

console.log(`server {
  listen ${values.listen};
  server_name ${values.name};
  root ${root};
  index index.html;
  charset utf-8;
  charset_types text/css text/javascript application/json application/xml image/svg+xml text/plain;
  absolute_redirect off;
  error_page 404 ${base}/404.html;

  types {
    text/html html;
    text/css css;
    text/javascript js mjs;
    application/json json webmanifest;
    application/xml xml;
    application/wasm wasm;
    image/svg+xml svg;
    image/png png;
    font/woff2 woff2;
    font/ttf ttf;
    text/plain txt;
  }
  default_type application/octet-stream;

  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types text/css text/javascript application/json application/xml application/wasm image/svg+xml text/plain;

${rules.map(({ pattern }) => location(pattern)).join('\n\n')}
}`);

/** A rule's location. What a location adds replaces what is added around it, so each says all of its headers. */
function location(pattern) {
  const path = pattern.replace(/\*$/, '');
  const match = pattern.endsWith('*') ? (path === `${base}/` ? path : `^~ ${path}`) : `= ${path}`;
  const added = Object.entries(headersFor(rules, path)).map(
    ([name, value]) => `    add_header ${name} "${value.replaceAll('"', '\\"')}" always;`,
  );
  return [`  location ${match} {`, '    try_files $uri $uri/ =404;', ...added, '  }'].join('\n');
}
