/** How a kind of message looks on its way: reads are dots, writes squares, failures crosses. */
export interface Mark {
  readonly shape: 'dot' | 'square' | 'cross' | 'ring';
  /** A custom property of the palette. */
  readonly colour: string;
}

const MARKS: Readonly<Record<string, Mark>> = {
  request: { shape: 'dot', colour: '--part-client' },
  reply: { shape: 'dot', colour: '--part-server' },
  failed: { shape: 'cross', colour: '--wrong' },
  lookup: { shape: 'dot', colour: '--part-server' },
  hit: { shape: 'dot', colour: '--part-cache' },
  miss: { shape: 'ring', colour: '--part-cache' },
  refused: { shape: 'cross', colour: '--wrong' },
  query: { shape: 'dot', colour: '--part-server' },
  rows: { shape: 'dot', colour: '--part-database' },
  rejected: { shape: 'cross', colour: '--wrong' },
  store: { shape: 'square', colour: '--part-database' },
  load: { shape: 'dot', colour: '--part-server' },
  'duplicate-load': { shape: 'ring', colour: '--wrong' },
  loaded: { shape: 'square', colour: '--part-database' },
  move: { shape: 'square', colour: '--part-database' },
  forward: { shape: 'ring', colour: '--part-server' },
  submit: { shape: 'square', colour: '--part-client' },
  write: { shape: 'square', colour: '--part-server' },
  written: { shape: 'square', colour: '--part-database' },
  confirmed: { shape: 'square', colour: '--part-server' },
  ship: { shape: 'square', colour: '--part-database' },
  stored: { shape: 'ring', colour: '--part-database' },
  report: { shape: 'ring', colour: '--part-database' },
  'stale-reply': { shape: 'cross', colour: '--wrong' },
  'older-reply': { shape: 'ring', colour: '--wrong' },
  undelivered: { shape: 'cross', colour: '--wrong' },
  call: { shape: 'ring', colour: '--part-server' },
  told: { shape: 'ring', colour: '--part-database' },
  fetch: { shape: 'ring', colour: '--part-database' },
  fetched: { shape: 'square', colour: '--part-database' },
  reported: { shape: 'cross', colour: '--wrong' },
  'passed-on': { shape: 'dot', colour: '--part-client' },
  answered: { shape: 'dot', colour: '--part-server' },
  open: { shape: 'ring', colour: '--part-client' },
  opened: { shape: 'ring', colour: '--part-server' },
  agree: { shape: 'ring', colour: '--part-client' },
  agreed: { shape: 'ring', colour: '--part-server' },
  'far-fetch': { shape: 'dot', colour: '--wrong' },
  'far-fetched': { shape: 'square', colour: '--wrong' },
  page: { shape: 'dot', colour: '--part-client' },
  asset: { shape: 'dot', colour: '--part-client' },
  'page-reply': { shape: 'dot', colour: '--part-cdn' },
  'asset-reply': { shape: 'dot', colour: '--part-cdn' },
  'old-page': { shape: 'ring', colour: '--wrong' },
  'old-asset': { shape: 'ring', colour: '--wrong' },
  'mixed-reply': { shape: 'cross', colour: '--wrong' },
  'edge-fetch': { shape: 'dot', colour: '--part-server' },
  'edge-fetched': { shape: 'square', colour: '--part-server' },
  unreachable: { shape: 'cross', colour: '--wrong' },
  purge: { shape: 'square', colour: '--part-server' },
  probe: { shape: 'ring', colour: '--part-balancer' },
  probed: { shape: 'ring', colour: '--part-balancer' },
  start: { shape: 'square', colour: '--part-server' },
  stop: { shape: 'ring', colour: '--part-server' },
  commit: { shape: 'square', colour: '--part-client' },
  deploy: { shape: 'square', colour: '--part-server' },
};

const PLAIN: Mark = { shape: 'dot', colour: '--part-client' };

/** The mark of a kind. */
export function markOf(kind: string): Mark {
  return MARKS[kind] ?? PLAIN;
}
