import { directed, type CaseLog, type Exercise } from '#kit';
import type { CreateHashRing } from './contract.ts';
import { hashFor } from './ring-case.ts';
import { RingLog } from './ring-log.ts';

const SMALL = 4;
const LARGE = 64;
const POINTS_EACH = 16;
const LOOKUPS = 100;
/** Halving takes six steps of 64 points, and ten of 1,024; a walk takes sixteen times as many. */
const GROWTH_MAX = 2;
const SPARE_STEPS = 12;

/** That a lookup does not walk over the points: its steps on a small ring and on a large one. */
export const speed: Exercise<CreateHashRing>['checks'][number] = directed<
  CreateHashRing,
  { readonly from: number; readonly to: number }
>({
  name: 'speed',
  cases: [{ from: SMALL, to: LARGE }],
  play(create, { from, to }, log) {
    const told = new RingLog(log);
    const small = stepsOf(create, from, log.meter);
    const large = stepsOf(create, to, log.meter);
    const most = GROWTH_MAX * small + SPARE_STEPS;
    const call = 'ownerOf(key)';
    told.answered(`${call}, ${from * POINTS_EACH} points`, `${small}`);
    const answer = { call: `${call}, ${to * POINTS_EACH} points`, expected: `≤ ${most}`, got: `${large}` };
    if (large > most) {
      const data = { call, small, large, from: from * POINTS_EACH, to: to * POINTS_EACH };
      return told.wrong(answer, 'speed', 1, data);
    }
    told.answered(answer.call, `${large}`);
    return undefined;
  },
});

/** The mean steps of a lookup; the first, which may find work put off, is not counted. */
function stepsOf(create: CreateHashRing, machines: number, meter: CaseLog['meter']): number {
  const ring = create(hashFor('even'), POINTS_EACH);
  for (let number = 0; number < machines; number++) ring.add(`m${number}`);
  ring.ownerOf('user');
  const before = meter.steps;
  for (let number = 0; number < LOOKUPS; number++) ring.ownerOf(`user${number}`);
  return Math.round((meter.steps - before) / LOOKUPS);
}
