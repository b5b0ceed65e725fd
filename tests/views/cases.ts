import { CaseLog } from '#grading/case-log.ts';
import { createMeter } from '#grading/meter.ts';
import type { Evidence } from '#grading/verdict.ts';

/** A case told by hand: who took part, what happened, and which two moments clash. */
function told(
  lanes: readonly string[],
  clash: Parameters<CaseLog['evidence']>[0],
  tell: (log: CaseLog) => void,
): Evidence {
  const log = new CaseLog(lanes, createMeter(10));
  tell(log);
  return log.evidence(clash);
}

/** Six lanes, two nodes down for a while, one cut off for good, and messages that never arrive. */
export const failover = told(
  ['monitor1', 'monitor2', 'a', 'b', 'c', 'client'],
  { causeAtMs: 420, effectAtMs: 640, causeLane: 'b', effectLane: 'a' },
  (log) => {
    log.holds('a', 0, 'primary, epoch 1');
    for (const node of ['a', 'b', 'c']) log.message('monitor1', node, 100, 110, 'heartbeat?');
    for (const node of ['a', 'b', 'c']) log.message(node, 'monitor1', 110, 120, 'alive');
    log.fault('a', 150, 600, 'cut off');
    log.lost('monitor1', 'a', 200, 210, 'heartbeat?');
    log.message('monitor2', 'b', 200, 214, 'heartbeat?');
    log.message('b', 'monitor2', 214, 228, 'alive, log 41');
    log.lost('a', 'monitor2', 230, 245, 'alive, log 42');
    log.fault('c', 300, Infinity, 'down');
    log.moment('monitor1', 320, 'b is the new primary');
    log.message('monitor1', 'b', 320, 330, 'promote, epoch 2, log 42');
    log.holds('b', 330, 'primary, epoch 2');
    log.message('client', 'b', 400, 410, 'write x = 7');
    log.moment('b', 420, 'accepted x = 7 in epoch 2');
    log.message('b', 'client', 420, 430, 'ok');
    log.message('client', 'a', 610, 630, 'write x = 8');
    log.moment('a', 640, 'accepted x = 8');
    log.wrong('a', 640, 'epoch 1');
  },
);

/** A node that everybody talks to at the same moment. */
export const crowd = told(['client', 'server1', 'database'], { causeAtMs: 10, effectAtMs: 30 }, (log) => {
  for (let key = 0; key < 50; key++) log.message('client', 'server1', 10, 20, `get k${key}`);
  for (let key = 0; key < 50; key++) log.message('server1', 'database', 20, 30, `read k${key}`);
  log.wrong('database', 30, '50');
});

/** Everything at once on one lane. */
export const heap = told(['server1', 'database'], { causeAtMs: 5, effectAtMs: 5 }, (log) => {
  log.moment('server1', 5, 'begins');
  log.holds('server1', 5, 'a = a0, b = b0, c = c0, d = d0, e = e0');
  log.moment('server1', 5, 'looks');
  log.message('server1', 'database', 5, 5, 'write a = a1');
  log.message('database', 'server1', 5, 5, 'ok');
  log.lost('server1', 'database', 5, 9, 'write b = b1');
  log.wrong('server1', 5, 'undefined');
});
