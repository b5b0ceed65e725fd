import { directed, exercise, randomised, type CaseRules } from '#kit';
import type { CatchUp } from './contract.ts';
import { drawLogCase, LANES, logCase, smallerLogCase, type LogCase } from './log-case.ts';
import { LogWorld } from './log-world.ts';
import { memory } from './memory-check.ts';

const play: CaseRules<CatchUp, LogCase>['play'] = (catchUp, testCase, log) => new LogWorld(testCase, log).play(catchUp);

const check = (name: string, ...cases: LogCase[]) =>
  directed<CatchUp, LogCase>({ name, cases, play, smaller: smallerLogCase });

/** More calls than anybody makes for the logs in which the node dies at every one of them. */
const CALLS = 30;
const CALLS_TWICE = 14;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The logs, and the node dying before its first call, its second … */
const dyingOnce = (testCase: LogCase): LogCase[] => upTo(CALLS).map((calls) => ({ ...testCase, deaths: [calls] }));
/** The same, and dying once more at every call after that. */
const dyingTwice = (testCase: LogCase): LogCase[] =>
  upTo(CALLS_TWICE).flatMap((first) => upTo(CALLS_TWICE).map((second) => ({ ...testCase, deaths: [first, second] })));

/** Two logs that begin alike, for long. */
const long = (stale: string, primary: string): LogCase => ({
  ...logCase('', stale, primary),
  same: upTo(120).map((index) => ({ epoch: 1 + Math.floor(index / 50), value: `w${index + 1}` })),
});

export default exercise<CatchUp>({
  id: 'replication/catch-up',
  exportName: 'catchUp',
  runsIn: { sim: 'after-the-crash', slot: 'catchUp' },
  lanes: LANES,
  checks: [
    memory,
    check('untouched', logCase('1a 1b', '', ''), logCase('1a', '', ''), logCase('', '', '')),
    check(
      'replay',
      logCase('1a', '', '1b'),
      logCase('1a', '', '1b 2c 2d'),
      logCase('1a', '', '1 2 2a'),
      logCase('', '', '1a 1b'),
      logCase('1a', '', '1a 1a 2a'),
    ),
    check(
      'tail',
      logCase('1a', '1x', ''),
      logCase('1a', '1x', '2b'),
      logCase('1a', '1x', '2b 2c'),
      logCase('1a', '1x 1y', '2b'),
      logCase('1a 1b', '1x 1y 2z', '3c'),
      logCase('', '1x', '2a'),
      logCase('', '1x', ''),
      logCase('1a', '1 1', '2b'),
    ),
    check(
      'epochs',
      logCase('1a', '1b', '2b'),
      logCase('1a', '1b 1c', '2b 2c'),
      logCase('', '1a', '2a'),
      // The node was the last to be primary, for a short while: its epoch is higher than that of what it has to take over.
      logCase('1a', '3x', '2b 2c 4d'),
      logCase('1a', '3x', '2b 2c'),
      logCase('1a', '1a 3a', '2a 2a'),
      // Equal indexes and equal values, on and off.
      logCase('1a', '1x 1c 1y', '2b 2c 2d'),
    ),
    check(
      'dies',
      ...dyingOnce(logCase('1a', '1x', '2b')),
      ...dyingOnce(logCase('1a', '', '1b 1c')),
      ...dyingOnce(logCase('1a', '1x 1y', '2b 2c 2d')),
      ...dyingOnce(logCase('1a', '1x 1y 1z', '2b')),
      ...dyingOnce(logCase('1a', '1x 1y', '')),
      ...dyingOnce(logCase('', '1x 1y', '2b')),
      ...dyingTwice(logCase('1a', '1x 1y', '2b 2c')),
    ),
    directed<CatchUp, LogCase>({
      name: 'messages',
      cases: [long('', ''), long('', '4a'), long('4x', ''), long('4x 4y 4z', '5a 5b 5c')],
      play,
      *smaller(testCase) {
        for (const smaller of smallerLogCase(testCase)) if (smaller.same.length === testCase.same.length) yield smaller;
      },
    }),
    randomised<CatchUp, LogCase>({ name: 'model', count: 60, draw: drawLogCase, play, smaller: smallerLogCase }),
  ],
});
