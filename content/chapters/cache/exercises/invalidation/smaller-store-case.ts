import { lower, shorter, type Random } from '#kit';
import { LEG_MS, SERVERS, type Errand, type StoreCase } from './store-case.ts';

/** Calls begin at multiples of this; no leg is a multiple of it, so that few things happen at one moment. */
const GAP_MS = 10;

/** Fewer calls, no outage, nothing cached; messages that take no longer than they must, and calls closer together. */
export function* smallerStoreCase(testCase: StoreCase): Generator<StoreCase> {
  const { outage, ...rest } = testCase;
  const { cached, errands } = rest;
  for (const fewer of shorter(errands)) yield { ...testCase, errands: fewer };
  if (outage) yield rest;
  for (const fewer of shorter(cached)) yield { ...testCase, cached: fewer };
  for (const [index, errand] of errands.entries()) {
    for (const simpler of simplerErrands(errand)) yield { ...testCase, errands: errands.with(index, simpler) };
    const gaps = (errand.atMs - (errands[index - 1]?.atMs ?? 0)) / GAP_MS;
    for (const fewer of lower(gaps, 1)) yield sooner(testCase, errand.atMs, (gaps - fewer) * GAP_MS);
  }
}

/** All that happens from `fromMs` on happens `byMs` earlier. */
function sooner(testCase: StoreCase, fromMs: number, byMs: number): StoreCase {
  const move = (atMs: number): number => (atMs < fromMs ? atMs : atMs - byMs);
  const { outage } = testCase;
  const errands = testCase.errands.map((errand) => ({ ...errand, atMs: move(errand.atMs) }));
  if (!outage) return { ...testCase, errands };
  const ends = outage.untilMs === undefined ? {} : { untilMs: move(outage.untilMs) };
  return { ...testCase, errands, outage: { fromMs: move(outage.fromMs), ...ends } };
}

function* simplerErrands(errand: Errand): Generator<Errand> {
  const { legsMs, isRefused } = errand;
  if (isRefused) yield { ...errand, isRefused: false };
  for (const fewer of lower(legsMs.length, 0)) yield { ...errand, legsMs: legsMs.slice(0, fewer) };
  for (const [index, legMs] of legsMs.entries()) {
    for (const lessMs of lower(legMs / LEG_MS, 1)) yield { ...errand, legsMs: legsMs.with(index, lessMs * LEG_MS) };
  }
}

/** A random case: up to nine calls of one or two keys on two servers, near and slow ways, now and then an outage. */
export function drawStoreCase(random: Random): StoreCase {
  if (random.uniform() < 0.2) return drawStorm(random);
  const keys = random.uniform() < 0.6 ? ['a'] : ['a', 'b'];
  const isRepetitive = random.uniform() < 0.3;
  let atMs = 0;
  const errands = Array.from({ length: 2 + random.integer(8) }, (_, index): Errand => {
    atMs += GAP_MS * (1 + random.integer(random.uniform() < 0.7 ? 4 : 15));
    const key = random.pick(keys);
    const legsMs = Array.from({ length: 8 }, () => LEG_MS * (1 + random.integer(random.uniform() < 0.8 ? 4 : 25)));
    const errand = { server: random.pick(SERVERS), atMs, key, legsMs };
    if (random.uniform() < 0.6) return errand;
    const value = `${key}${isRepetitive ? random.integer(3) : index + 1}`;
    return { ...errand, value, isRefused: random.uniform() < 0.08 };
  });
  const held = keys.filter(() => random.uniform() < 0.8);
  const rows = Object.fromEntries(held.map((key) => [key, `${key}0`]));
  const cached = held.filter(() => random.uniform() < 0.6);
  if (random.uniform() < 0.75) return { rows, cached, errands };
  const fromMs = LEG_MS * random.integer(60);
  return { rows, cached, errands, outage: { fromMs, untilMs: fromMs + LEG_MS * (1 + random.integer(30)) } };
}

/** Slow reads among quick writes of one key, so that a read is overtaken again and again. */
function drawStorm(random: Random): StoreCase {
  let atMs = 0;
  const errands = Array.from({ length: 8 }, (_, index): Errand => {
    atMs += GAP_MS * (1 + random.integer(4));
    const isRead = index === 0 || random.uniform() < 0.25;
    const errand = { server: random.pick(SERVERS), atMs, key: 'a' };
    if (!isRead) return { ...errand, value: `a${index}`, legsMs: [] };
    return { ...errand, legsMs: Array.from({ length: 16 }, () => LEG_MS * (1 + random.integer(12))) };
  });
  return { rows: { a: 'a0' }, cached: [], errands };
}
