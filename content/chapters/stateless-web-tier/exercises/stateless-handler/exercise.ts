import { CaseLog, directed, exercise, randomised, type CaseRules } from '#kit';
import type { CreateHandler, Request } from './contract.ts';
import { EqualRule } from './equal-rule.ts';
import { LANES, LEG_MS, SERVERS, type Errand, type HandlerCase } from './handler-case.ts';
import { HandlerPlay } from './handler-play.ts';
import { HandlerRule } from './handler-rule.ts';
import { interleavings, withCart } from './interleavings.ts';
import { drawHandlerCase, drawHistory, smallerHandlerCase } from './smaller-handler-case.ts';

type Play = CaseRules<CreateHandler, HandlerCase>['play'];

const show: Request = { type: 'show', session: 's1' };
const add = (item: string, session = 's1'): Request => ({ type: 'add', session, item });
const remove = (item: string): Request => ({ type: 'remove', session: 's1', item });
const logIn = (user: string): Request => ({ type: 'log-in', session: 's1', user });
const logOut: Request = { type: 'log-out', session: 's1' };
const others = (request: Request): Request => ({ ...request, session: 's2' });

const ANN = withCart('tea', 'rice');

const APART_MS = 100;
/** How long a message takes that is soon there, and one that is overtaken by everything. */
const NEAR = LEG_MS;
const SLOW = 50 * LEG_MS;

const on = (server: number, atMs: number, request: Request, legsMs: readonly number[] = []): Errand => ({
  server: SERVERS[server - 1]!,
  atMs,
  request,
  legsMs,
});
const oneServer = (...requests: Request[]): HandlerCase => ({
  stored: {},
  putsMax: 3,
  errands: requests.map((request, index) => on(1, 10 + index * APART_MS, request)),
});
/** One request after the other, each to the next of the servers named. */
const round = (servers: readonly number[], ...requests: Request[]): HandlerCase => ({
  ...oneServer(...requests),
  errands: requests.map((request, index) => on(servers[index % servers.length]!, 10 + index * APART_MS, request)),
});
const atOnce = (stored: HandlerCase['stored'], ...errands: Errand[]): HandlerCase => ({ stored, putsMax: 3, errands });
const stored = (testCase: HandlerCase): HandlerCase => ({ ...testCase, stored: ANN });
const upTo = (putsMax: number, testCase: HandlerCase): HandlerCase => ({ ...testCase, putsMax });
const down = (testCase: HandlerCase, fromMs: number, untilMs?: number): HandlerCase => ({
  ...testCase,
  outage: untilMs === undefined ? { fromMs } : { fromMs, untilMs },
});
const beaten = (rivals: number, errand: Errand): Errand => ({ ...errand, rivals });
const cutShort = (errand: Errand): Errand => ({ ...errand, isCutShort: true });

/** Every call of the store and every answer are held against the contract. */
const play: Play = (create, testCase, log) =>
  new HandlerPlay(create, testCase, log, (store) => new HandlerRule(store, testCase.putsMax)).play();

const playEqual = (isFresh: boolean): Play => {
  return (create, testCase, log) =>
    new HandlerPlay(create, testCase, log, (store) => new EqualRule(store, testCase.stored, isFresh)).play();
};

/** The whole history on one server that lives on. */
const playAlone: Play = (create, { errands, ...rest }, log) => {
  const alone = errands.map((errand) => ({ ...errand, server: SERVERS[0] }));
  return playEqual(false)(create, { ...rest, errands: alone }, log);
};

/** The same history on one server, and then on five, with a fresh instance for every request: the answers are equal. */
const playTwice: Play = async (create, testCase, log) => {
  const isWrongAlone = await playAlone(create, testCase, new CaseLog(LANES, log.meter));
  if (isWrongAlone) return playAlone(create, testCase, log);
  return playEqual(true)(create, { ...testCase, isFresh: true }, log);
};

const checkBy = (how: Play, name: string, ...cases: HandlerCase[]) =>
  directed<CreateHandler, HandlerCase>({ name, cases, play: how, smaller: smallerHandlerCase });
const check = (name: string, ...cases: HandlerCase[]) => checkBy(play, name, ...cases);

export default exercise<CreateHandler>({
  id: 'stateless-web-tier/stateless-handler',
  exportName: 'createHandler',
  runsIn: { sim: 'where-is-my-cart', slot: 'handler' },
  lanes: LANES,
  checks: [
    checkBy(
      playAlone,
      'answers',
      oneServer(show),
      oneServer(add('tea'), show),
      oneServer(add('tea'), add('rice'), add('tea')),
      oneServer(add('tea'), add('rice'), add('tea'), remove('tea')),
      oneServer(add('tea'), remove('rice')),
      oneServer(remove('tea')),
      oneServer(logIn('ann'), add('tea'), logOut, logIn('bob')),
      oneServer(logIn('ann'), logOut, show),
      oneServer(logIn('ann'), add('tea'), logIn('bob')),
      oneServer(add('tea'), others(show)),
      oneServer(logIn('ann'), add('tea'), others(show), show),
      oneServer(logIn('ann'), others(logIn('ann')), add('tea'), others(show)),
    ),
    checkBy(
      playTwice,
      'memory',
      round([1, 2], add('tea'), show),
      round([1, 2], logIn('ann'), add('tea'), show),
      round([1, 2, 3, 4, 5], add('tea'), add('rice'), remove('tea'), show),
    ),
    check('looks', oneServer(show), stored(oneServer(show)), stored(oneServer(others(show)))),
    check('visitors', stored(oneServer(others(add('tea')), show)), stored(oneServer(others(logIn('ann')), show))),
    check(
      'stale',
      round([1, 2, 1], add('tea'), add('rice'), show),
      round([1, 2, 1], show, add('rice'), show),
      round([1, 2, 1], logIn('ann'), logOut, show),
      stored(round([1, 2, 1], show, remove('tea'), add('milk'))),
      stored(round([1, 2, 1], add('milk'), remove('milk'), remove('milk'))),
      // The first to look hears of it late, and the next may not share its answer.
      atOnce(ANN, on(1, 10, show, [NEAR, SLOW]), on(2, 40, add('egg')), on(1, 100, show)),
    ),
    check(
      'tabs',
      atOnce(ANN, on(1, 10, add('milk'), [NEAR, SLOW]), on(2, 30, add('egg'))),
      atOnce({}, on(1, 10, add('milk'), [NEAR, SLOW]), on(2, 30, add('egg'))),
      atOnce(ANN, on(1, 10, logIn('bob'), [NEAR, SLOW]), on(2, 30, add('egg'))),
      atOnce(ANN, on(1, 10, remove('tea'), [NEAR, SLOW]), on(2, 30, remove('tea'))),
      atOnce(ANN, on(1, 10, add('milk'), [NEAR, SLOW]), on(1, 30, add('egg'))),
      // The answer is back before the put is there.
      atOnce(ANN, on(1, 10, add('milk'), [NEAR, NEAR, SLOW])),
    ),
    check(
      'rivals',
      ...[1, 2, 3, 5].flatMap((putsMax) =>
        [putsMax - 1, putsMax].map((rivals) => upTo(putsMax, atOnce(ANN, beaten(rivals, on(1, 10, add('milk')))))),
      ),
      upTo(9, atOnce(ANN, beaten(8, on(1, 10, remove('tea'))))),
      atOnce(ANN, beaten(2, on(1, 10, add('milk'))), beaten(2, on(1, 200, add('egg')))),
    ),
    check(
      'down',
      ...[show, add('tea'), remove('tea'), logIn('bob'), logOut].map((request) => down(stored(oneServer(request)), 0)),
      down(atOnce(ANN, on(1, 10, add('milk'), [NEAR, NEAR, SLOW])), 40),
      down(atOnce(ANN, on(1, 10, add('milk'), [SLOW, NEAR])), 40),
      down(stored(round([1, 2, 1], show, add('milk'), show)), 150, 250),
      down(stored(round([1, 1, 1], show, show, add('milk'))), 150, 190),
      // The second finds it down, the third finds it there again.
      down(stored(round([1, 1, 1], show, add('milk'), add('egg'))), 105, 190),
    ),
    check(
      'cut-short',
      atOnce(ANN, cutShort(on(1, 10, add('milk'))), on(2, 500, show)),
      atOnce(ANN, cutShort(on(1, 10, remove('tea'))), on(2, 500, show)),
    ),
    check(
      'interleavings',
      ...interleavings([asks(add('milk'), 4), asks(add('egg'), 4)], ANN),
      ...interleavings([asks(add('milk'), 2), asks(logIn('bob'), 2), asks(remove('tea'), 2)], ANN),
      ...interleavings([asks(add('milk'), 2), asks(add('milk'), 2), asks(show, 1)], {}),
      ...interleavings([asks(logOut, 3), asks(add('egg'), 2), 'outage'], ANN),
    ),
    randomised<CreateHandler, HandlerCase>({
      name: 'histories',
      count: 10,
      draw: drawHistory,
      play: playTwice,
      smaller: smallerHandlerCase,
    }),
    randomised<CreateHandler, HandlerCase>({
      name: 'model',
      count: 50,
      draw: drawHandlerCase,
      play,
      smaller: smallerHandlerCase,
    }),
  ],
});

function asks(request: Request, messages: number): { readonly request: Request; readonly messages: number } {
  return { request, messages };
}
