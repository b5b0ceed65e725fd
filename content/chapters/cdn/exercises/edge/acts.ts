import type { Answering, EdgeCase, Headers, Purge, Visit } from './edge-case.ts';
import { inTurn } from './smaller-edge-case.ts';

const DELAY_MS = 205;

/** A visit at a second; `answering` is what the origin says from then on. */
export const get = (second: number, answering?: Answering, headers: Headers = {}, url = '/a'): Visit => ({
  type: 'visit',
  atMs: second * 1_000,
  method: 'GET',
  url,
  headers,
  ...(answering && { answering }),
});
export const at = (url: string, visit: Visit): Visit => ({ ...visit, url });
export const by = (method: string, visit: Visit): Visit => ({ ...visit, method });
export const purge = (second: number, url = '/a'): Purge => ({ type: 'purge', atMs: second * 1_000, url });

export const says = (control: string, headers: Headers = {}, status = 200): Answering => ({
  status,
  headers: { 'cache-control': control, ...headers },
});
export const plain = (headers: Headers, status = 200): Answering => ({ status, headers });
export const MINUTE = says('max-age=60');
export const FAILING = plain({}, 503);
export const DOWN: Answering = 'unreachable';

export const EN = { 'accept-language': 'en' };
export const KO = { 'accept-language': 'ko' };
export const ME = { authorization: 'me' };
export const V1 = { etag: '"v1"' };
export const V2 = { etag: '"v2"' };
export const VARY = { vary: 'accept-language' };
export const VARY_BY_BOTH = { vary: 'accept-language, accept-encoding' };
export const speaking = (language: string, encoding: string): Headers => ({
  'accept-language': language,
  'accept-encoding': encoding,
});

export const life = (...acts: (Visit | Purge)[]): EdgeCase => ({ delayMs: DELAY_MS, acts: inTurn(acts) });
/** A life whose first two acts fall into one millisecond. */
export const atOnce = (first: Visit | Purge, second: Visit | Purge, ...later: (Visit | Purge)[]): EdgeCase => {
  const testCase = life(first, second, ...later);
  return {
    ...testCase,
    acts: testCase.acts.map((act, at) => (at === 1 ? { ...act, atMs: testCase.acts[0]!.atMs } : act)),
  };
};
export const slow = (delayMs: number, ...acts: (Visit | Purge)[]): EdgeCase => ({ ...life(...acts), delayMs });
/** Two visits a second apart, the second of which may not be answered from memory. */
export const twice = (answering: Answering, headers: Headers = {}): EdgeCase =>
  life(get(1, answering, headers), get(2, undefined, headers));

export const ofAnyAge = (testCase: EdgeCase): EdgeCase => ({ ...testCase, isAnyAgeRight: true });
