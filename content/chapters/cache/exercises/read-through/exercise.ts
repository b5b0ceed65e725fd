import { directed, exercise, randomised } from '#kit';
import type { CreateReadThrough } from './contract.ts';
import { playIsolation } from './isolation-case.ts';
import { LANES, playLoads, type Answering, type Call, type LoadCase } from './load-case.ts';
import type { ManyKeys } from './many-keys.ts';
import { playRoom } from './room-case.ts';
import { drawLoadCase, smallerLoadCase } from './smaller-load-case.ts';
import { playSpread } from './spread-case.ts';

const LIFETIME_MS = 1_000;

type Gives = Answering['gives'];

/** A call of `key` at `atMs`; a load that it leads to takes `ms`. */
const get = (atMs: number, key = 'a', ms = 55, gives: Gives = 'value'): Call => ({
  atMs,
  key,
  database: { ms, gives },
});
/** The same, by a caller who calls again at once when rejected. */
const insist = (atMs: number, key: string, ms: number, gives: Gives): Call => ({
  ...get(atMs, key, ms, gives),
  again: { ms: 55, gives: 'value' },
});

const calls = (...list: Call[]): LoadCase => ({ lifetimeMs: LIFETIME_MS, jitter: 0, draws: [0.99], calls: list });
const jittered = (draws: readonly number[], ...list: Call[]): LoadCase => ({ ...calls(...list), jitter: 0.5, draws });

const check = (name: string, ...cases: LoadCase[]) =>
  directed<CreateReadThrough, LoadCase>({ name, cases, play: playLoads, smaller: smallerLoadCase });

/** What goes wrong here went well before with other keys and values, so it is about these, however it shows. */
const sameWith = (name: string, ...cases: LoadCase[]) =>
  directed<CreateReadThrough, LoadCase>({
    name,
    cases,
    async play(create, testCase, log) {
      const finding = await playLoads(create, testCase, log);
      return finding && { ...finding, fault: { ...finding.fault, name } };
    },
    smaller: ({ calls: [first, ...rest], ...settings }) => (rest.length > 0 ? [{ ...settings, calls: [first!] }] : []),
  });

export default exercise<CreateReadThrough>({
  id: 'cache/read-through',
  exportName: 'createReadThrough',
  runsIn: { sim: 'stampede', slot: 'loader' },
  lanes: LANES,
  checks: [
    directed<CreateReadThrough, { readonly key: string }>({
      name: 'isolation',
      cases: [{ key: 'a' }],
      play: playIsolation,
    }),
    check('keeps', calls(get(100), get(200)), calls(get(100), get(200), get(1_080))),
    directed<CreateReadThrough, ManyKeys>({
      name: 'room',
      cases: [{ keys: 300, lifetimeMs: LIFETIME_MS, jitter: 0 }],
      play: playRoom,
    }),
    sameWith('empty', calls(get(100, 'a', 55, 'empty'), get(200))),
    sameWith('keys', ...['constructor', '__proto__', ''].map((key) => calls(get(100, key), get(200, key)))),
    check(
      'expired',
      calls(get(100), get(1_200)),
      calls(get(100, 'a', 55, 'empty'), get(1_200)),
      calls(get(100), get(700), get(1_200)),
    ),
    check('arrival', calls(get(100, 'a', 405), get(1_300))),
    check(
      'flight',
      calls(get(100), get(120)),
      calls(get(100), get(100)),
      calls(get(100), get(110, 'b'), get(120)),
      calls(get(100, 'a', 205), get(110, 'b'), get(200)),
      calls(get(100, 'a', 55, 'empty'), get(120), get(130)),
      calls(get(100, 'a', 2 * LIFETIME_MS + 5), get(1_300)),
    ),
    check('refresh', calls(get(100), get(1_200), get(1_220)), calls(get(100), get(1_200), get(1_300), get(1_400))),
    check(
      'apart',
      calls(get(100, 'a', 205), get(150, 'b')),
      calls(get(100, 'b'), get(200, 'a', 205), get(250, 'b')),
      calls(get(100, 'a', 55), get(120, 'b', 205), get(200, 'a')),
    ),
    check('error', calls(get(100, 'a', 55, 'failure')), calls(get(100), get(1_200, 'a', 55, 'failure'))),
    check('waiters', calls(get(100, 'a', 55, 'failure'), get(120, 'a', 55, 'failure'))),
    check(
      'error-kept',
      calls(get(100, 'a', 55, 'failure'), get(200)),
      calls(get(100, 'a', 55, 'failure'), get(120, 'a', 55, 'failure'), get(200)),
      calls(insist(100, 'a', 55, 'failure')),
      calls(get(100, 'a', 55, 'failure'), insist(120, 'a', 55, 'failure')),
    ),
    check(
      'range',
      ...[0.01, 0.99].flatMap((draw) => [600, 1_200].map((atMs) => jittered([draw], get(100), get(atMs)))),
    ),
    directed<CreateReadThrough, ManyKeys>({
      name: 'spread',
      cases: [{ keys: 48, lifetimeMs: LIFETIME_MS, jitter: 0.48 }],
      play: playSpread,
    }),
    check('throws', calls(get(100, 'a', 0, 'throw'), get(200)), calls(insist(100, 'a', 0, 'throw'))),
    randomised<CreateReadThrough, LoadCase>({
      name: 'model',
      count: 60,
      draw: drawLoadCase,
      play: playLoads,
      smaller: smallerLoadCase,
    }),
  ],
});
