import {
  away,
  choice,
  edgeSite,
  farOrigin,
  farVisitors,
  fibreMs,
  range,
  scenario,
  zipf,
  type Destination,
  type Random,
} from '#kit';
import { measures } from './measures.ts';
import { nodes, PLACES, REGION_NAMES, SITE_NAMES, type Region, type Site } from './places.ts';

const DURATION_MS = 4_000;
const PHOTOS = 2_000;
const ZIPF_EXPONENT = 1;
const EXPIRY_MS = { '5 s': 5_000, '30 s': 30_000, '5 min': 300_000 } as const;
const ORIGIN_WORK_MS = 10;
const SMALLEST_BYTES = 20_000;
const MEAN_BYTES = 150_000;
const PATIENCE_MS = 200;

/**
 * Photos asked for all over the world, from one site in Virginia or through edge sites nearby. Ways are great circles, at the
 * speed of light in fibre; each visitor pays for three round trips. What an edge site does not have goes all the way.
 */
export default scenario({
  id: 'cdn/world-map',
  seed: 4,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    serving: choice(['origin', 'cdn'], 'origin'),
    sites: range(1, SITE_NAMES.length, 1, SITE_NAMES.length),
    expiry: choice(['5 s', '30 s', '5 min'], '5 min'),
    demand: range(40, 240, 40, 120),
  },
  nodes,
  wires: [],
  backdrop: 'world',
  pace: 0.2,
  faults: [],
  slots: {},
  compare: 'serving',
  isAsync: false,
  build(world, { serving, sites, expiry, demand }) {
    const open = serving === 'cdn' ? SITE_NAMES.slice(0, sites) : [];
    const destinations = new Map(REGION_NAMES.map((region) => [region, nearest(region, open)] as const));
    const names = Object.keys(nodes) as (keyof typeof nodes)[];
    const linkMs = (from: number, to: number): number => fibreMs(PLACES[names[from]!], PLACES[names[to]!]);
    const sizes = world.random('sizes');
    const bytes = Float64Array.from({ length: PHOTOS }, () =>
      Math.round(SMALLEST_BYTES + sizes.exponential(MEAN_BYTES - SMALLEST_BYTES)),
    );
    const bytesOf = (photo: number): number => bytes[photo]!;
    const drawFrom = (random: Random) => zipf(random, PHOTOS, ZIPF_EXPONENT);
    const ratePerSecond = demand / REGION_NAMES.length;
    for (const [at, region] of REGION_NAMES.entries()) {
      world.put(
        region,
        farVisitors({
          to: destinations.get(region)!,
          ratePerSecond,
          firstRequest: at,
          requestStep: REGION_NAMES.length,
          draw: drawFrom(world.random(`photos of ${region}`)),
          patienceMs: PATIENCE_MS,
        }),
      );
    }
    for (const site of SITE_NAMES) {
      const regions = [...destinations.values()].filter(({ node }) => node === site).length;
      const part = edgeSite({
        origin: 'origin',
        linkMs,
        photos: PHOTOS,
        expiryMs: EXPIRY_MS[expiry],
        bytesOf,
        ratePerSecond: regions * ratePerSecond,
        drawBefore: drawFrom,
      });
      world.put(site, open.includes(site) && regions > 0 ? part : away);
    }
    const edgeOf = (request: number): string => destinations.get(REGION_NAMES[request % REGION_NAMES.length]!)!.node;
    world.put('origin', farOrigin({ linkMs, workMs: ORIGIN_WORK_MS, bytesOf, edgeOf }));
  },
  measures,
  chart: { measures: ['latencyMsMean', 'hitRatio'], windowMs: 200 },
  readouts: ['latencyMsMean', 'latencyMsP99', 'hitRatio', 'originLoad', 'monthlyCost'],
});

/** Where DNS or anycast sends a region's visitors: to the nearest open site, or to the origin where that is nearer. */
function nearest(region: Region, open: readonly Site[]): Destination {
  const ways = ['origin' as const, ...open].map((node) => ({ node, linkMs: fibreMs(PLACES[region], PLACES[node]) }));
  return ways.reduce((best, way) => (way.linkMs < best.linkMs ? way : best));
}
