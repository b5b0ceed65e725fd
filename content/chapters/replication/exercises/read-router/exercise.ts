import { directed, exercise, randomised, type Finding } from '#kit';
import type { CreateReadRouter } from './contract.ts';
import {
  apply,
  drawRouteCase,
  LANES,
  read,
  smallerRouteCase,
  turn,
  write,
  type Operation,
  type RouteCase,
} from './route-case.ts';
import { playRoutes } from './route-play.ts';

const CLIENTS = ['ann', 'bob'];

/** So many replicas, and what happens. */
const routes = (replicas: number, ...operations: Operation[]): RouteCase => ({
  clients: CLIENTS,
  replicas,
  startsAt: 500,
  stride: 10,
  operations,
});

const check = (name: string, ...cases: RouteCase[]) =>
  directed<CreateReadRouter, RouteCase>({ name, cases, play: playRoutes, smaller: smallerRouteCase });

const renamed = (finding: Finding, name: string): Finding => ({ ...finding, fault: { ...finding.fault, name } });

/** What goes wrong here went well before with other names and positions, so it is about these, however it shows. */
const sameWith = (name: string, ...cases: RouteCase[]) =>
  directed<CreateReadRouter, RouteCase>({
    name,
    cases,
    async play(create, testCase, log) {
      const finding = await playRoutes(create, testCase, log);
      return finding && renamed(finding, name);
    },
  });

/** More reads than anybody stays with the primary for, out of caution. */
const MANY = 40;
const CROWD: Operation = { type: 'crowd', reads: 60 };
/** More clients than anybody who forgets some of them remembers. */
const STRANGERS: Operation = { type: 'crowd', reads: 1_100 };
const ANOTHER: Operation = { type: 'create' };

/** A client writes, one replica has it and one has not. */
const WRITTEN = [write(), apply(1), read(), read()];
const BEHIND = [write(), read()];

/** Positions of so many digits are about to have one more. */
const DIGITS = Array.from({ length: 13 }, (_, index) => index + 2);

export default exercise<CreateReadRouter>({
  id: 'replication/read-router',
  exportName: 'createReadRouter',
  runsIn: { sim: 'read-your-write', slot: 'router' },
  lanes: LANES,
  checks: [
    check(
      'machine',
      routes(1, read()),
      routes(2, turn(0, 'down'), read(), read()),
      routes(1, turn(0, 'down'), read()),
      routes(1, turn(0, 'gone'), read()),
      routes(2, read(), turn(0, 'gone'), read(), read()),
      // A replica that was not there yet when the first client read.
      routes(2, turn(1, 'gone'), read(), turn(1, 'up'), turn(0, 'down'), read()),
    ),
    // No smaller cases: what one attempt leaves in shared memory would answer in the next.
    directed<CreateReadRouter, RouteCase>({
      name: 'isolation',
      cases: [routes(1, write(), ANOTHER, read())],
      async play(create, testCase, log) {
        const finding = await playRoutes(create, testCase, log);
        return finding && renamed(finding, 'isolation');
      },
    }),
    check(
      'own-write',
      routes(1, ...BEHIND),
      routes(2, ...WRITTEN),
      routes(1, write(), read(0, 'soon', MANY)),
      routes(1, write(), write(), apply(0, 1), read()),
    ),
    check('caught-up', routes(1, write(), apply(0), read()), routes(1, write(), read(), apply(0), read())),
    check('others', routes(1, write(1), read()), routes(1, write(), apply(0), write(1), read())),
    check(
      'seen',
      routes(2, write(1), apply(0), read(), read(), read()),
      routes(1, write(1), turn(0, 'down'), read(), turn(0, 'up'), read()),
      // It showed more than it had reported.
      routes(2, write(1), apply(0, 0, false), read(), read(), read()),
      // A read whose answer never comes has shown nothing.
      routes(2, write(1, 'never'), apply(0), read(0, 'never'), read(0, 'never'), turn(0, 'down'), read()),
      routes(1, write(), STRANGERS, read()),
    ),
    check(
      'overtaken',
      // The answer of an earlier call comes in after that of a later one.
      routes(1, write(0, 'late'), write(), apply(0, 1), read()),
      routes(1, read(0, 'late'), write(), read()),
      routes(1, write(), apply(0), read(0, 'late'), write(), read()),
      routes(1, turn(0, 'down'), write(1), read(0, 'late'), write(0), turn(0, 'up'), apply(0, 1), read()),
    ),
    check(
      'reports',
      routes(1, write(), apply(0), read(), turn(0, 'anew'), read()),
      routes(1, write(), apply(0), turn(0, 'anew'), read()),
      routes(1, write(), read(), turn(0, 'anew'), apply(0), read()),
    ),
    sameWith(
      'digits',
      ...DIGITS.map((digits) => ({ ...routes(2, ...WRITTEN), startsAt: Number('9'.repeat(digits)) - 2 })),
      { ...routes(1, ...BEHIND), startsAt: 97 },
      { ...routes(1, write(), write(), apply(0, 1), read()), startsAt: 89 },
      { ...routes(1, write(0, 'late'), write(), apply(0, 1), read()), startsAt: 89 },
      { ...routes(1, write(), apply(0), read()), startsAt: 1_234_500_000, stride: 3_000_000_000 },
      { ...routes(2, ...WRITTEN), startsAt: 999_999_999_999_900, stride: 1 },
      { ...routes(2, ...WRITTEN), startsAt: 4_294_967_290 },
      { ...routes(2, ...WRITTEN), startsAt: 0, stride: 2_147_483_648 },
      { ...routes(1, read()), startsAt: 0 },
    ),
    sameWith(
      'names',
      ...['', '0', '__proto__', 'constructor', 'primary'].flatMap((name) => [
        { ...routes(2, ...WRITTEN), clients: [name, 'bob'] },
        { ...routes(1, ...BEHIND), clients: [name, 'bob'] },
        { ...routes(1, read()), clients: [name, 'bob'] },
      ]),
      { ...routes(1, write(1), read()), clients: ['ann', 'Ann'] },
      { ...routes(1, write(1), read()), clients: ['ann', 'anna'] },
      { ...routes(1, write(1), read()), clients: ['ann', ' ann'] },
    ),
    directed<CreateReadRouter, RouteCase>({
      name: 'spread',
      cases: [routes(3, CROWD), routes(3, write(), apply(2), CROWD), routes(2, write(), CROWD)],
      play: playRoutes,
    }),
    randomised<CreateReadRouter, RouteCase>({
      name: 'model',
      count: 60,
      draw: drawRouteCase,
      // Whoever takes one client for another has been refused by now.
      async play(create, testCase, log) {
        const finding = await playRoutes(create, testCase, log);
        return finding?.fault.name === 'others' ? renamed(finding, 'idle') : finding;
      },
      smaller: smallerRouteCase,
    }),
  ],
});
