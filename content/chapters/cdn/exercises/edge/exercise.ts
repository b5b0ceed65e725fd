import { directed, exercise, randomised } from '#kit';
import {
  at,
  atOnce,
  by,
  DOWN,
  EN,
  FAILING,
  get,
  KO,
  life,
  ME,
  MINUTE,
  ofAnyAge,
  plain,
  purge,
  says,
  slow,
  twice,
  V1,
  V2,
  VARY,
} from './acts.ts';
import type { CreateEdge } from './contract.ts';
import { LANES, type EdgeCase } from './edge-case.ts';
import { playEdge } from './edge-play.ts';
import { check } from './edge-check.ts';
import { playIsolation } from './isolation-case.ts';
import { keys } from './key-checks.ts';
import { drawEdgeCase, smallerEdgeCase } from './smaller-edge-case.ts';

const SHORT = says('max-age=10');
/** May be served stale while the origin is asked, or when it fails. */
const GRACE = 'max-age=10, stale-while-revalidate=30';
const CARE = 'max-age=10, stale-if-error=30';

const keeping = [
  directed<CreateEdge, { readonly url: string }>({ name: 'isolation', cases: [{ url: '/a' }], play: playIsolation }),
  check(
    'passed-on',
    life(get(1)),
    life(get(1, says('max-age=60', { 'content-type': 'text/css' }), EN)),
    life(get(1, plain({}, 404))),
  ),
  check('keeps', ...[twice(MINUTE), life(get(1, MINUTE), get(58), get(60))].map(ofAnyAge)),
  check('expired', ...[life(get(1, MINUTE), get(62)), life(get(1, SHORT), get(9), get(12))].map(ofAnyAge)),
  check('unsaid', twice(plain({})), twice(says('public')), twice(says('max-age=0'))),
  check('age', slow(4, get(1, MINUTE), get(2), get(31))),
  check('on-the-way', slow(3_000, get(1, SHORT), get(12)), slow(3_000, get(1, SHORT), get(10))),
];

const barred = [
  check('vary-star', twice(says('max-age=60', { vary: '*' })), twice(says('max-age=60', { vary: 'origin, *' }))),
  check('private', twice(says('private, max-age=60')), twice(says('max-age=60, private'))),
  check('no-store', twice(says('no-store, max-age=60')), twice(says('max-age=60, no-store'))),
  check('set-cookie', twice(says('max-age=60', { 'set-cookie': 'id=1' }))),
  check('authorization', twice(MINUTE, ME), life(get(1, MINUTE, ME), get(2))),
  check(
    'authorization-public',
    ...['public, max-age=60', 's-maxage=60', 'max-age=60, must-revalidate'].map((control) =>
      life(get(1, says(control), ME), get(2)),
    ),
    life(get(1, MINUTE), get(2, undefined, ME)),
  ),
  check('error-kept', twice(says('max-age=60', {}, 503)), twice(says('max-age=60', {}, 500))),
  check('partial', twice(says('max-age=60', {}, 206))),
  check('not-found', twice(says('max-age=60', {}, 404)), twice(says('max-age=60', {}, 301))),
  check('unreachable', life(get(1, DOWN)), life(get(1, DOWN), get(2, MINUTE))),
  check(
    'capitals',
    ...['Max-Age=60', 'No-Store, max-age=60', 'PRIVATE, max-age=60'].map((control) => twice(says(control))),
  ),
];

const lifetimes = [
  check(
    's-maxage',
    ...['max-age=60, s-maxage=10', 's-maxage=10, max-age=60', 'max-age=10, s-maxage=60', 's-maxage=60, max-age=0'].map(
      (control) => life(get(1, says(control)), get(12)),
    ),
    twice(says('max-age=60, s-maxage=0')),
  ),
  check(
    'upstream-age',
    life(get(1, says('max-age=60', { age: '50' })), get(12)),
    twice(says('max-age=60', { age: '50' })),
  ),
  check('no-cache', twice(says('no-cache, max-age=60')), twice(says('max-age=60, No-Cache'))),
  check(
    'condition',
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=10', V2))),
    life(get(1, says('no-cache', V1)), get(2, says('no-cache', V2))),
    life(get(1, says('max-age=10', { ...V1, ...VARY }), EN), get(2, says('max-age=10', VARY), KO)),
    life(get(1, says('max-age=10', { etag: 'W/"v1"' })), get(12, says('max-age=10', V2))),
  ),
  check(
    'renewed',
    life(get(1, says('max-age=10', V1)), get(12), get(21)),
    life(get(1, says('max-age=10', V1)), get(12), get(23)),
    life(get(1, says('max-age=10', { ...V1, age: '5' })), get(12, says('max-age=10', V1)), get(18)),
    // Two ask about the same answer. The first one is told another, the second that it still holds.
    slow(1_205, get(1, says('max-age=10', V1)), get(13, says('max-age=10', V2)), get(14, says('max-age=10', V1))),
  ),
  check(
    'renewed-headers',
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=60', V1)), get(40)),
    life(get(1, says('max-age=10', { ...V1, 'x-served-by': 'a' })), get(12, says('max-age=10', V1))),
    life(
      get(1, says('max-age=10', { ...V1, 'x-served-by': 'a' })),
      get(12, says('max-age=10', { ...V1, 'x-served-by': 'b' })),
    ),
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=10', { ...V1, age: '7' })), get(18)),
  ),
];

const stale = [
  check('at-once', life(get(1, says(GRACE)), get(12)), life(get(1, says(GRACE, V1)), get(40))),
  check(
    'in-the-background',
    life(get(1, says(GRACE)), get(12), get(13)),
    life(get(1, says(GRACE, V1)), get(12), get(13)),
  ),
  check(
    'one-at-a-time',
    life(get(1, says(GRACE)), get(12), get(12)),
    life(get(1, says(GRACE, VARY), EN), get(1, undefined, KO), get(12, undefined, EN), get(12, undefined, KO)),
  ),
  check('window', life(get(1, says(GRACE)), get(42)), life(get(1, SHORT), get(12)), life(get(1, says(CARE)), get(12))),
  check('background-error', ...[DOWN, FAILING].map((error) => life(get(1, says(GRACE)), get(12, error), get(13)))),
  check(
    'if-error',
    ...[DOWN, FAILING].map((error) => life(get(1, says(CARE)), get(12, error))),
    life(get(1, says(CARE)), get(40, plain({}, 500))),
  ),
  check('not-an-error', life(get(1, says(CARE)), get(12, says('max-age=10', {}, 404)))),
  check(
    'error-ends',
    life(get(1, SHORT), get(12, DOWN)),
    life(get(1, says(GRACE)), get(42, FAILING)),
    ...[DOWN, FAILING].map((error) => life(get(1, says(CARE)), get(42, error))),
    life(get(1, says('max-age=10, stale-while-revalidate=20, stale-if-error=20')), get(40, DOWN)),
  ),
  check(
    'error-asks-again',
    life(get(1, says(CARE)), get(12, DOWN), get(13, MINUTE)),
    life(get(1, says(CARE)), get(12, FAILING), get(13)),
  ),
  check(
    'replaced',
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=60, no-store', V1)), get(13)),
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=10', V2)), get(13)),
    life(get(1, says(CARE)), get(12, says('no-store')), get(13, DOWN)),
    life(get(1, says('max-age=10', V1)), get(12, says('max-age=60', V1), ME), get(13)),
    life(get(1, says('max-age=60', VARY), EN), get(2, MINUTE, KO), get(3, undefined, EN)),
  ),
  check(
    'forbidden',
    ...['must-revalidate', 'proxy-revalidate', 's-maxage=10'].flatMap((directive) => [
      life(get(1, says(`${directive}, ${CARE}`)), get(12, DOWN)),
      life(get(1, says(`${directive}, ${GRACE}`)), get(12)),
    ]),
    life(get(1, says(`no-cache, ${CARE}`)), get(2, DOWN)),
    life(get(1, says(`no-cache, ${GRACE}`)), get(2)),
  ),
  check(
    'alone',
    twice(says('private')),
    life(get(1, says('private')), get(1)),
    life(get(1, MINUTE), get(1)),
    // The second still has a right to the stale answer, the third needs what the origin says.
    slow(3_000, get(1, says(GRACE)), get(40), get(42)),
  ),
];

const dropping = [
  check('purge', life(get(1, MINUTE), purge(2), get(3)), life(get(1, says('max-age=60', V1)), purge(2), get(3))),
  check(
    'purge-variants',
    life(get(1, says('max-age=60', VARY), EN), get(2, undefined, KO), purge(3), get(4, undefined, EN)),
  ),
  check(
    'purge-key',
    life(at('/a?page=2', get(1, MINUTE)), purge(2, '/a?page=2&utm_source=mail'), at('/a?page=2', get(3))),
  ),
  check(
    'purge-others',
    life(get(1, MINUTE), purge(2, '/b'), get(3)),
    life(at('/a?page=2', get(1, MINUTE)), purge(2), at('/a?page=2', get(3))),
    life(get(1, MINUTE), purge(1, '/b'), get(2)),
  ),
  check(
    'head',
    life(by('HEAD', get(1, MINUTE)), get(2)),
    ...['HEAD', 'OPTIONS', 'TRACE'].map((method) => life(get(1, MINUTE), by(method, get(2)), get(3))),
  ),
  check('post', life(by('POST', get(1, MINUTE)), by('POST', get(2))), life(get(1, MINUTE), by('POST', get(2)))),
  check(
    'post-drops',
    ...['POST', 'DELETE', 'PUT', 'PATCH'].map((method) => life(get(1, MINUTE), by(method, get(2)), get(3))),
    life(get(1, MINUTE), by('POST', get(2, plain({}, 303))), get(3)),
    life(
      get(1, says('max-age=60', VARY), EN),
      get(2, undefined, KO),
      by('POST', get(3, undefined, EN)),
      get(4, undefined, KO),
    ),
  ),
  check(
    'post-failed',
    ...[FAILING, plain({}, 400), DOWN].map((failure) => life(get(1, MINUTE), by('POST', get(2, failure)), get(3))),
  ),
  check(
    'purge-late',
    life(get(1, MINUTE), purge(1), get(2)),
    life(get(1, MINUTE), get(1), purge(1), get(2)),
    // What is asked for in the same millisecond is known apart by its order.
    atOnce(get(1, MINUTE), purge(1), get(2)),
    atOnce(purge(1), get(1, MINUTE), get(2)),
    slow(1_205, get(1, says(GRACE)), get(12), purge(13), get(15)),
  ),
];

export default exercise<CreateEdge>({
  id: 'cdn/edge',
  exportName: 'createEdge',
  runsIn: { sim: 'deploy', slot: 'edge' },
  lanes: LANES,
  checks: [
    ...keeping,
    ...keys,
    ...barred,
    ...lifetimes,
    ...stale,
    ...dropping,
    randomised<CreateEdge, EdgeCase>({
      name: 'model',
      count: 40,
      draw: drawEdgeCase,
      play: playEdge,
      smaller: smallerEdgeCase,
    }),
  ],
});
