import type { RegionMeasure, SiteMeasure } from './measures.ts';
import { hitRatioOf, meanOf, p99Of, REGION_NAMES, SITE_NAMES, type Region, type Site } from './places.ts';

type Cities = Readonly<Record<Region | Site, string>>;
type Words = (city: string) => string;

export const english: Cities = {
  seattle: 'Seattle',
  mexicoCity: 'Mexico City',
  buenosAires: 'Buenos Aires',
  madrid: 'Madrid',
  lagos: 'Lagos',
  mumbai: 'Mumbai',
  seoul: 'Seoul',
  auckland: 'Auckland',
  frankfurt: 'Frankfurt edge',
  tokyo: 'Tokyo edge',
  losAngeles: 'Los Angeles edge',
  saoPaulo: 'São Paulo edge',
  singapore: 'Singapore edge',
  sydney: 'Sydney edge',
  dallas: 'Dallas edge',
  johannesburg: 'Johannesburg edge',
};

export const korean: Cities = {
  seattle: '시애틀',
  mexicoCity: '멕시코시티',
  buenosAires: '부에노스아이레스',
  madrid: '마드리드',
  lagos: '라고스',
  mumbai: '뭄바이',
  seoul: '서울',
  auckland: '오클랜드',
  frankfurt: '프랑크푸르트 엣지',
  tokyo: '도쿄 엣지',
  losAngeles: '로스앤젤레스 엣지',
  saoPaulo: '상파울루 엣지',
  singapore: '싱가포르 엣지',
  sydney: '시드니 엣지',
  dallas: '댈러스 엣지',
  johannesburg: '요하네스버그 엣지',
};

/** The names of what is measured city by city. */
export function measuresByCity(cities: Cities, mean: Words, p99: Words, hitRatio: Words) {
  return Object.fromEntries([
    ...REGION_NAMES.flatMap((region) => [
      [meanOf(region), mean(cities[region])],
      [p99Of(region), p99(cities[region])],
    ]),
    ...SITE_NAMES.map((site) => [hitRatioOf(site), hitRatio(cities[site])]),
  ]) as Readonly<Record<RegionMeasure | SiteMeasure, string>>;
}

/** What is said of the states of every city's visitors and of every site. */
export function statesByCity(cities: Cities, quick: Words, slow: Words, open: Words, away: Words) {
  return Object.fromEntries([
    ...REGION_NAMES.flatMap((region) => [
      [`${region}.quick`, { word: '', says: quick(cities[region]) }],
      [`${region}.slow`, { word: '', says: slow(cities[region]) }],
    ]),
    ...SITE_NAMES.flatMap((site) => [
      [`${site}.open`, { word: '', says: open(cities[site]) }],
      [`${site}.away`, { word: '', says: away(cities[site]) }],
    ]),
  ]) as Readonly<Record<string, { readonly word: string; readonly says: string }>>;
}
