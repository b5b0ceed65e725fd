import {
  choice,
  countOf,
  Delivery,
  edgeNode,
  pageVisitors,
  plainEdge,
  releasingOrigin,
  scenario,
  type CreateEdgeServer,
  type Publishing,
} from '#kit';

const DURATION_MS = 14_000;
const RELEASE_AT_MS = 3_000;
const VISITS_PER_SECOND = 20;
const MAX_AGE_SECONDS = { '1 s': 1, '3 s': 3, '8 s': 8 } as const;
const STALE_WHILE_REVALIDATE_SECONDS = 2;
const STALE_IF_ERROR_SECONDS = 60;
const REROUTE_MS = 600;

/** One-way times. Slower than they are, so that they can be seen. */
const NEAR_MS = 90;
const FAR_MS = 200;
const TO_ORIGIN_MS = 220;

const nodes = {
  west: { look: 'client', x: 14, y: 24, size: 'small' },
  east: { look: 'client', x: 14, y: 74, size: 'small' },
  edgeWest: { look: 'cdn', x: 43, y: 24, size: 'small' },
  edgeEast: { look: 'cdn', x: 43, y: 74, size: 'small' },
  origin: { look: 'server', x: 84, y: 31 },
} as const;

const VISITORS = ['west', 'east'] as const;
const EDGES = ['edgeWest', 'edgeEast'] as const;

/**
 * A page and the script that it names, on two edge sites, when the next version is released. What visitors get depends on what
 * the script is called, whether the edges are told, and how long they keep things.
 */
export default scenario({
  id: 'cdn/deploy',
  seed: 2,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    publish: choice(['same', 'purge', 'versioned'], 'same'),
    expiry: choice(['1 s', '3 s', '8 s'], '3 s'),
    stale: choice(['never', 'allowed'], 'never'),
    edge: choice(['plain', 'yours'], 'plain'),
  },
  nodes,
  wires: [
    ['west', 'edgeWest'],
    ['east', 'edgeEast'],
    ['edgeWest', 'origin'],
    ['edgeEast', 'origin'],
  ],
  faults: [
    { to: 'origin', message: 'deploy' },
    { to: 'origin', message: 'purge' },
    { to: 'origin', message: 'kill' },
    { to: 'origin', message: 'revive' },
    { to: 'edgeWest', message: 'kill' },
    { to: 'edgeWest', message: 'revive' },
    { to: 'edgeEast', message: 'kill' },
    { to: 'edgeEast', message: 'revive' },
  ],
  script: [{ atMs: RELEASE_AT_MS, to: 'origin', message: 'deploy' }],
  slots: { edge: plainEdge satisfies CreateEdgeServer },
  yours: { slot: 'edge', knob: 'edge', exercises: ['edge'] },
  compare: 'publish',
  isAsync: true,
  build(world, { publish, expiry, stale, edge }, slots) {
    const delivery = new Delivery();
    const publishing: Publishing = {
      hasVersionedNames: publish === 'versioned',
      maxAgeSeconds: MAX_AGE_SECONDS[expiry],
      staleWhileRevalidateSeconds: stale === 'allowed' ? STALE_WHILE_REVALIDATE_SECONDS : 0,
      staleIfErrorSeconds: stale === 'allowed' ? STALE_IF_ERROR_SECONDS : 0,
    };
    const visitorOf = (visit: number): string => VISITORS[visit % VISITORS.length]!;
    const common = { delivery, linkMs, visitorOf, publishing };
    for (const [at, visitors] of VISITORS.entries()) {
      const ways = [EDGES[at]!, EDGES[1 - at]!, 'origin'];
      const part = { delivery, ways, linkMs, visitsPerSecond: VISITS_PER_SECOND };
      world.put(visitors, pageVisitors({ ...part, firstVisit: at, visitStep: VISITORS.length }));
    }
    const create = edge === 'yours' ? slots.edge : plainEdge;
    for (const [place, name] of EDGES.entries()) {
      world.put(name, edgeNode({ ...common, name, place, origin: 'origin', create, rerouteMs: REROUTE_MS }));
    }
    world.put('origin', releasingOrigin({ ...common, edges: EDGES, purgesOnRelease: publish === 'purge' }));
  },
  measures: {
    mixes: total('mixed-reply'),
    oldPages: total('old-page'),
    errors: total('failed'),
    originLoad: {
      unit: 'perSecond',
      better: 'low',
      axis: { max: 40 },
      value: (trace, fromMs, toMs) => countOf(trace, 'edge-fetch', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    hitRatio: {
      unit: 'ratio',
      better: 'high',
      isTotal: true,
      value(trace, fromMs, toMs) {
        const hits = countOf(trace, 'hit', fromMs, toMs);
        return hits / (hits + countOf(trace, 'miss', fromMs, toMs));
      },
    },
  },
  chart: { measures: ['oldPages', 'mixes', 'originLoad'], windowMs: 250 },
  readouts: ['mixes', 'oldPages', 'errors', 'originLoad', 'hitRatio'],
});

function total(kind: string) {
  return {
    unit: 'count',
    better: 'low',
    isTotal: true,
    value: (trace: Parameters<typeof countOf>[0], fromMs: number, toMs: number) => countOf(trace, kind, fromMs, toMs),
  } as const;
}

const names = Object.keys(nodes);

function linkMs(from: number, to: number): number {
  const ends = [names[from]!, names[to]!];
  if (ends.includes('origin')) return TO_ORIGIN_MS;
  return ends.every((name) => /west$/i.test(name)) || ends.every((name) => /east$/i.test(name)) ? NEAR_MS : FAR_MS;
}
