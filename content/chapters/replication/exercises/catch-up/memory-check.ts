import { CaseLog, directed } from '#kit';
import type { CatchUp } from './contract.ts';
import { LANES, logCase, type LogCase } from './log-case.ts';
import { LogWorld } from './log-world.ts';

const NODES = [
  logCase('1a', '1x', '2b'),
  logCase('1a 1b 1c', '1x', '2d 2e'),
  logCase('1a', '1x', ''),
  logCase('', '1x 1y', '2b 2c'),
];

/** That one call has nothing to do with another: what goes well with a node does so again, after all the others. */
export const memory = directed<CatchUp, LogCase>({
  name: 'memory',
  cases: NODES,
  play(catchUp, testCase, log) {
    log.claim(0, 'catchUp(others, primary)', '–', '–', true);
    const isRight = (one: LogCase): boolean => {
      try {
        return !new LogWorld(one, new CaseLog(LANES, log.meter)).play(catchUp);
      } catch {
        return false;
      }
    };
    // What is wrong with a node by itself is for other checks to say.
    if (!isRight(testCase)) return undefined;
    NODES.forEach(isRight);
    const finding = new LogWorld(testCase, log).play(catchUp);
    return finding && { ...finding, fault: { ...finding.fault, name: 'memory' } };
  },
});
