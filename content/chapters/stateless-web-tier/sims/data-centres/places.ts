import { fibreMs, onWorldMap, type Place } from '#kit';

/** Data centres, in the order in which they stand in for each other. */
export const CENTRES = {
  virginia: { latitude: 39, longitude: -77.5 },
  frankfurt: { latitude: 50.1, longitude: 8.7 },
  seoul: { latitude: 37.6, longitude: 127 },
} as const satisfies Readonly<Record<string, Place>>;

/** Where the visitors of each region are, with a third of them in each. */
export const REGIONS = {
  americas: { latitude: -4, longitude: -66 },
  africa: { latitude: 6.5, longitude: 3.4 },
  asia: { latitude: -2, longitude: 107 },
} as const satisfies Readonly<Record<string, Place>>;

/** The name server has copies everywhere; it is drawn where there is room. */
const NAME_SERVER: Place = { latitude: -38, longitude: 60 };

export type Centre = keyof typeof CENTRES;
export type Region = keyof typeof REGIONS;

export const CENTRE_NAMES = Object.keys(CENTRES) as readonly Centre[];
export const REGION_NAMES = Object.keys(REGIONS) as readonly Region[];

/** Where the nodes are, in the order of their numbers. */
const PLACES = [...Object.values(REGIONS), NAME_SERVER, ...Object.values(CENTRES)];

export const nodes = {
  americas: { look: 'client', ...onWorldMap(REGIONS.americas), reading: 'americasMs' },
  africa: { look: 'client', ...onWorldMap(REGIONS.africa), reading: 'africaMs' },
  asia: { look: 'client', ...onWorldMap(REGIONS.asia), reading: 'asiaMs' },
  names: { look: 'balancer', ...onWorldMap(NAME_SERVER) },
  virginia: { look: 'server', ...onWorldMap(CENTRES.virginia), levelMax: 12, reading: 'virginiaUse' },
  frankfurt: { look: 'server', ...onWorldMap(CENTRES.frankfurt), levelMax: 12, reading: 'frankfurtUse' },
  seoul: { look: 'server', ...onWorldMap(CENTRES.seoul), levelMax: 12, reading: 'seoulUse' },
} as const;

/** The time of the way between two nodes, by their numbers: light in fibre along the great circle. */
export function linkMs(from: number, to: number): number {
  return fibreMs(PLACES[from]!, PLACES[to]!);
}
