import { onWorldMap, type Place } from '#kit';

/** The site where everything is kept: Ashburn, Virginia. */
const ORIGIN: Place = { latitude: 39, longitude: -77.5 };

/** Regions of visitors, one city each, with as many visitors in each. */
export const REGIONS = {
  seattle: { latitude: 47.6, longitude: -122.3 },
  mexicoCity: { latitude: 19.4, longitude: -99.1 },
  buenosAires: { latitude: -34.6, longitude: -58.4 },
  madrid: { latitude: 40.4, longitude: -3.7 },
  lagos: { latitude: 6.5, longitude: 3.4 },
  mumbai: { latitude: 19.1, longitude: 72.9 },
  seoul: { latitude: 37.6, longitude: 127 },
  auckland: { latitude: -36.9, longitude: 174.8 },
} as const satisfies Readonly<Record<string, Place>>;

/**
 * Edge sites in the order in which they are opened, with the price of a gigabyte sent from there: Amazon CloudFront, the first
 * 10 TB of a month, https://aws.amazon.com/cloudfront/pricing/ (read in November 2026).
 */
export const SITES = {
  frankfurt: { latitude: 50.1, longitude: 8.7, dollarsPerGigabyte: 0.085 },
  tokyo: { latitude: 35.7, longitude: 139.7, dollarsPerGigabyte: 0.114 },
  losAngeles: { latitude: 34.1, longitude: -118.2, dollarsPerGigabyte: 0.085 },
  saoPaulo: { latitude: -23.5, longitude: -46.6, dollarsPerGigabyte: 0.11 },
  singapore: { latitude: 1.4, longitude: 103.8, dollarsPerGigabyte: 0.12 },
  sydney: { latitude: -33.9, longitude: 151.2, dollarsPerGigabyte: 0.114 },
  dallas: { latitude: 32.8, longitude: -96.8, dollarsPerGigabyte: 0.085 },
  johannesburg: { latitude: -26.2, longitude: 28, dollarsPerGigabyte: 0.11 },
} as const satisfies Readonly<Record<string, Place & { readonly dollarsPerGigabyte: number }>>;

/** A gigabyte out of the origin's data centre: Amazon EC2 in Virginia, https://aws.amazon.com/ec2/pricing/on-demand/. */
export const ORIGIN_DOLLARS_PER_GIGABYTE = 0.09;

export type Region = keyof typeof REGIONS;
export type Site = keyof typeof SITES;

export const REGION_NAMES = Object.keys(REGIONS) as readonly Region[];
export const SITE_NAMES = Object.keys(SITES) as readonly Site[];

/** Every place, by node. */
export const PLACES: Readonly<Record<Region | Site | 'origin', Place>> = { ...REGIONS, ...SITES, origin: ORIGIN };

/** The measure that is written at a region, and at a site. */
export const meanOf = <Name extends Region>(region: Name) => `meanMs_${region}` as const;
export const p99Of = <Name extends Region>(region: Name) => `p99Ms_${region}` as const;
export const hitRatioOf = <Name extends Site>(site: Name) => `hitRatio_${site}` as const;

type Node = Region | Site | 'origin';
type NodePlaces = { readonly [Name in Node]: ReturnType<typeof nodeOf> };

/** Where the words below a node would lie over another one. */
const NAMED_ABOVE: readonly Node[] = ['seattle', 'seoul', 'frankfurt', 'dallas', 'saoPaulo', 'sydney', 'origin'];

function nodeOf(name: Node) {
  const above = NAMED_ABOVE.includes(name) ? ({ isNamedAbove: true } as const) : {};
  const place = { ...onWorldMap(PLACES[name]), ...above };
  if (name === 'origin') return { look: 'server', ...place } as const;
  return name in REGIONS
    ? ({ look: 'client', ...place, reading: meanOf(name as Region) } as const)
    : ({ look: 'cdn', ...place, reading: hitRatioOf(name as Site) } as const);
}

/** The nodes of the map: visitors, edge sites, and the origin last. */
export const nodes = Object.fromEntries(
  [...REGION_NAMES, ...SITE_NAMES, 'origin' as const].map((name) => [name, nodeOf(name)]),
) as NodePlaces;
