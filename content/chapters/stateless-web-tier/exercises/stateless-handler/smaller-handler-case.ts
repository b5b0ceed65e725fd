import { lower, shorter, type Random } from '#kit';
import type { Request, Session } from './contract.ts';
import { LEG_MS, SERVERS, type Errand, type HandlerCase } from './handler-case.ts';

/** Requests begin at multiples of this; no leg is a multiple of it, so that few things happen at one moment. */
const GAP_MS = 10;
/** Time enough for a request to be answered before the next comes. */
const APART_MS = 1_000;

const ITEMS = ['tea', 'rice', 'milk'] as const;
const USERS = ['ann', 'bob'] as const;

/** Fewer requests, no outage, nothing stored, nobody faster; messages that take no longer than they must. */
export function* smallerHandlerCase(testCase: HandlerCase): Generator<HandlerCase> {
  const { outage, ...rest } = testCase;
  const { stored, errands } = rest;
  for (const fewer of shorter(errands)) yield { ...testCase, errands: fewer };
  if (outage) yield rest;
  for (const fewer of shorter(Object.entries(stored))) yield { ...testCase, stored: Object.fromEntries(fewer) };
  for (const [id, session] of Object.entries(stored)) {
    for (const cart of shorter(session.cart)) yield { ...testCase, stored: { ...stored, [id]: { ...session, cart } } };
  }
  for (const [index, errand] of errands.entries()) {
    for (const simpler of simplerErrands(errand)) yield { ...testCase, errands: errands.with(index, simpler) };
    const gaps = Math.floor((errand.atMs - (errands[index - 1]?.atMs ?? 0)) / GAP_MS);
    for (const fewer of lower(gaps, 1)) yield sooner(testCase, errand.atMs, (gaps - fewer) * GAP_MS);
  }
  for (const putsMax of lower(testCase.putsMax, 1)) yield { ...testCase, putsMax };
}

/** All that happens from `fromMs` on happens `byMs` earlier. */
function sooner(testCase: HandlerCase, fromMs: number, byMs: number): HandlerCase {
  const move = (atMs: number): number => (atMs < fromMs ? atMs : atMs - byMs);
  const { outage } = testCase;
  const errands = testCase.errands.map((errand) => ({ ...errand, atMs: move(errand.atMs) }));
  if (!outage) return { ...testCase, errands };
  const downMs = move(outage.fromMs);
  // An outage that what moves lies in gets shorter, and does not end before it begins.
  const ends = outage.untilMs === undefined ? {} : { untilMs: Math.max(move(outage.untilMs), downMs + LEG_MS) };
  return { ...testCase, errands, outage: { fromMs: downMs, ...ends } };
}

function* simplerErrands(errand: Errand): Generator<Errand> {
  const { legsMs, rivals = 0, isCutShort, server } = errand;
  if (isCutShort) yield { ...errand, isCutShort: false };
  for (const fewer of lower(rivals, 0)) yield { ...errand, rivals: fewer };
  for (const lower of SERVERS.slice(0, SERVERS.indexOf(server))) yield { ...errand, server: lower };
  for (const fewer of lower(legsMs.length, 0)) yield { ...errand, legsMs: legsMs.slice(0, fewer) };
  for (const [index, legMs] of legsMs.entries()) {
    for (const lessMs of lower(Math.floor(legMs / LEG_MS), 1)) {
      yield { ...errand, legsMs: legsMs.with(index, lessMs * LEG_MS) };
    }
  }
}

/** Up to seven requests at once of one or two visitors on all servers, now and then a rival or a store that goes down. */
export function drawHandlerCase(random: Random): HandlerCase {
  const ids = random.uniform() < 0.6 ? ['s1'] : ['s1', random.uniform() < 0.5 ? 's2' : 'S1'];
  const putsMax = 1 + random.integer(5);
  let atMs = 0;
  const errands = Array.from({ length: 2 + random.integer(6) }, (): Errand => {
    atMs += GAP_MS * (1 + random.integer(random.uniform() < 0.7 ? 3 : 15));
    const legsMs = Array.from({ length: 10 }, () => LEG_MS * (1 + random.integer(random.uniform() < 0.8 ? 4 : 20)));
    const errand = { server: random.pick(SERVERS), atMs, request: drawRequest(random, random.pick(ids)), legsMs };
    const rivals = random.uniform() < 0.25 ? random.integer(putsMax + 2) : 0;
    return { ...errand, rivals, isCutShort: rivals === 0 && random.uniform() < 0.06 };
  });
  const stored = Object.fromEntries(
    ids.filter(() => random.uniform() < 0.6).map((id) => [id, drawSession(random)] as const),
  );
  const drawn = { stored, putsMax, isFresh: random.uniform() < 0.4, errands };
  if (random.uniform() < 0.75) return drawn;
  const fromMs = LEG_MS * random.integer(50);
  return { ...drawn, outage: { fromMs, untilMs: fromMs + LEG_MS * (1 + random.integer(30)) } };
}

/** Up to twelve requests of two visitors, one after the other, on all servers, from the very beginning. */
export function drawHistory(random: Random): HandlerCase {
  const errands = Array.from({ length: 4 + random.integer(9) }, (_, index): Errand => {
    const request = drawRequest(random, random.pick(['s1', 's2']));
    return { server: random.pick(SERVERS), atMs: (index + 1) * APART_MS, request, legsMs: [] };
  });
  return { stored: {}, putsMax: 3, errands };
}

function drawRequest(random: Random, session: string): Request {
  const chance = random.uniform();
  if (chance < 0.4) return { type: 'add', session, item: random.pick(ITEMS) };
  if (chance < 0.6) return { type: 'remove', session, item: random.pick(ITEMS) };
  if (chance < 0.8) return { type: 'show', session };
  return chance < 0.92 ? { type: 'log-in', session, user: random.pick(USERS) } : { type: 'log-out', session };
}

function drawSession(random: Random): Session {
  const cart = Array.from({ length: random.integer(4) }, () => random.pick(ITEMS));
  return { user: random.uniform() < 0.5 ? random.pick(USERS) : undefined, cart };
}
