import { lower, shorter, type Random } from '#kit';
import type { Answering, EdgeCase, Headers, Purge, Visit } from './edge-case.ts';

type Act = Visit | Purge;

const SECOND_MS = 1_000;
/** Acts of one case stand at this distance beside whole seconds, so that no age is ever a whole number of them. */
const BESIDE_MS = 10;

/** Acts by their seconds, which may not fall: each in its own place beside the second. */
export function inTurn(acts: readonly Act[]): Act[] {
  return acts.map((act, at) => ({ ...act, atMs: secondOf(act) * SECOND_MS + (at + 1) * BESIDE_MS }));
}

/** Fewer acts, closer together, that ask and say less. */
export function* smallerEdgeCase(testCase: EdgeCase): Generator<EdgeCase> {
  const { acts } = testCase;
  for (const fewer of shorter(acts)) yield { ...testCase, acts: fewer };
  for (const [at, act] of acts.entries()) {
    for (const simpler of simplerActs(act)) yield { ...testCase, acts: acts.with(at, simpler) };
    const gap = secondOf(act) - (at > 0 ? secondOf(acts[at - 1]!) : 0);
    for (const less of lower(gap, at > 0 ? 0 : 1)) yield { ...testCase, acts: earlier(acts, at, gap - less) };
  }
}

function* simplerActs(act: Act): Generator<Act> {
  if (act.url !== '/a') yield { ...act, url: '/a' };
  if (act.type === 'purge') return;
  if (act.method !== 'GET') yield { ...act, method: 'GET' };
  for (const headers of without(act.headers)) yield { ...act, headers };
  const { answering, ...rest } = act;
  if (!answering) return;
  yield rest;
  if (answering === 'unreachable') return;
  if (answering.status !== 200) yield { ...act, answering: { ...answering, status: 200 } };
  for (const headers of without(answering.headers)) yield { ...act, answering: { ...answering, headers } };
  const { 'cache-control': control = '', ...others } = answering.headers;
  const directives = control.split(', ');
  if (directives.length < 2) return;
  for (const fewer of [...shorter(directives)].filter((left) => left.length > 0)) {
    yield { ...act, answering: { ...answering, headers: { 'cache-control': fewer.join(', '), ...others } } };
  }
}

function* without(headers: Headers): Generator<Headers> {
  for (const name of Object.keys(headers)) {
    yield Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
  }
}

function earlier(acts: readonly Act[], from: number, seconds: number): Act[] {
  return acts.map((act, at) => (at < from ? act : { ...act, atMs: act.atMs - seconds * SECOND_MS }));
}

function secondOf({ atMs }: Act): number {
  return Math.floor(atMs / SECOND_MS);
}

/** A random life: up to a dozen visits and purges of up to three urls, in bursts and with pauses about as long as answers live. */
export function drawEdgeCase(random: Random): EdgeCase {
  const pages = ['/a', '/a?page=2', '/b'].slice(0, random.pick([1, 1, 2, 3]));
  const vary =
    random.uniform() < 0.5 ? { vary: random.pick(['Accept-Language', 'accept-encoding, accept-language']) } : {};
  const etags = random.uniform() < 0.6;
  let version = 1;
  let second = 1;
  const acts = Array.from({ length: 4 + random.integer(7) }, (): Act => {
    second += random.uniform() < 0.5 ? 0 : 1 + random.integer(random.uniform() < 0.8 ? 6 : 20);
    const atMs = second * SECOND_MS;
    const page = random.pick(pages);
    const url = random.uniform() < 0.2 ? `${page}${page.includes('?') ? '&' : '?'}utm_source=mail` : page;
    if (random.uniform() < 0.07) return { type: 'purge', atMs, url };
    if (random.uniform() < 0.3) version++;
    const etag = etags ? { etag: `"v${version}"` } : {};
    const answering = drawAnswering(random, { ...vary, ...etag });
    const visit: Visit = { type: 'visit', atMs, method: drawMethod(random), url, headers: drawHeaders(random) };
    return random.uniform() < 0.6 || second === 1 ? { ...visit, answering } : visit;
  });
  return { delayMs: 205, acts: inTurn(acts) };
}

function drawMethod(random: Random): string {
  return random.uniform() < 0.88 ? 'GET' : random.pick(['HEAD', 'POST', 'DELETE']);
}

function drawHeaders(random: Random): Headers {
  const language = random.pick([{}, { 'accept-language': 'en' }, { 'accept-language': 'ko' }]);
  return random.uniform() < 0.07 ? { ...language, authorization: 'me' } : language;
}

function drawAnswering(random: Random, headers: Headers): Answering {
  const chance = random.uniform();
  if (chance < 0.18) return 'unreachable';
  const said: Headers = { 'cache-control': drawControl(random), ...headers };
  if (chance < 0.3) return { status: random.pick([500, 503]), headers: said };
  const status = chance < 0.38 ? 404 : 200;
  if (chance < 0.42) return { status, headers: { ...said, 'set-cookie': 'id=1' } };
  return { status, headers: chance < 0.52 ? { ...said, age: String(1 + random.integer(5)) } : said };
}

function drawControl(random: Random): string {
  const directives = [`max-age=${random.integer(8)}`];
  const maybe = (share: number, directive: string): void => {
    if (random.uniform() < share) directives.push(directive);
  };
  maybe(0.4, `stale-while-revalidate=${1 + random.integer(10)}`);
  maybe(0.5, `stale-if-error=${1 + random.integer(20)}`);
  maybe(0.2, `s-maxage=${random.integer(12)}`);
  maybe(0.07, random.pick(['no-store', 'private']));
  maybe(0.07, random.pick(['no-cache', 'must-revalidate', 'proxy-revalidate']));
  maybe(0.05, 'public');
  return directives.join(', ');
}
