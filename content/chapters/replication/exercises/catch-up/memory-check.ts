import { CaseLog, directed } from '#kit';
import type { CatchUp } from './contract.ts';
import { FarLog } from './far-log.ts';
import { LANES, logCase, type LogCase } from './log-case.ts';
import { LogWorld } from './log-world.ts';

/** A node that comes back, and another that does so in between. */
interface TwoNodes {
  readonly node: LogCase;
  readonly other: LogCase;
}

const NODES = [
  logCase('1a', '1x', '2b'),
  logCase('1a 1b 1c', '1x', '2d 2e'),
  logCase('1a', '1x', ''),
  logCase('', '1x 1y', '2b 2c'),
  // The primary is that of the first node.
  logCase('1a 2b', '', ''),
];

/** That one call has nothing to do with another: what goes well with a node does so again, after any of the others. */
export const memory = directed<CatchUp, TwoNodes>({
  name: 'memory',
  cases: NODES.flatMap((node) => NODES.map((other) => ({ node, other }))),
  play(catchUp, { node, other }, log) {
    log.claim(0, 'catchUp(others, primary)', '–', '–', true);
    const far = new FarLog();
    const isRight = (one: LogCase, primary: FarLog): boolean => {
      try {
        return !new LogWorld(one, new CaseLog(LANES, log.meter), primary).play(catchUp);
      } catch {
        return false;
      }
    };
    // What is wrong with a node by itself is for other checks to say.
    if (!isRight(node, far)) return undefined;
    isRight(other, hasSamePrimary(node, other) ? far : new FarLog());
    const finding = new LogWorld(node, log, far).play(catchUp);
    return finding && { ...finding, fault: { ...finding.fault, name: 'memory' } };
  },
});

function hasSamePrimary(one: LogCase, other: LogCase): boolean {
  const textOf = ({ same, primary }: LogCase): string => JSON.stringify([...same, ...primary]);
  return textOf(one) === textOf(other);
}
