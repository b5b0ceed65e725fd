import { type CaseLog, type CaseRules, type Finding } from '#kit';
import type { CreateMove } from './contract.ts';
import type { MoveCase } from './move-case.ts';
import { MoveDiagram } from './move-diagram.ts';
import { MovePlay, type Told } from './move-play.ts';
import type { Wrong } from './move-rule.ts';

/**
 * Plays a case. It is played in silence first, and only a case that breaks is played again for the diagram, in which every
 * parcel knows from the first time when it will land. A case that holds counts as one comparison.
 */
export const playMove: CaseRules<CreateMove, MoveCase>['play'] = (create, testCase, log) => {
  let failure: unknown;
  let parcels: MovePlay['parcels'] = [];
  try {
    const { play, wrong } = playThrough(create, testCase);
    if (!wrong) return holds(log);
    parcels = play.parcels;
    failure = wrong;
  } catch (error) {
    failure = error;
  }
  return show(create, testCase, log, parcels, failure);
};

/** The same under another fault's name, where the case is about one thing. */
export function playMoveAs(name: string): CaseRules<CreateMove, MoveCase>['play'] {
  return async (create, testCase, log) => {
    const finding = await playMove(create, testCase, log);
    return finding && { ...finding, fault: { ...finding.fault, name } };
  };
}

/** Tells the log of a case that held. */
export function holds(log: CaseLog): undefined {
  log.claim(0, 'move', 'whole', 'whole', true);
}

function show(
  create: CreateMove,
  testCase: MoveCase,
  log: CaseLog,
  parcels: MovePlay['parcels'],
  failure: unknown,
): Finding {
  const diagram = new MoveDiagram(log, testCase.rows, testCase.firstVersion, parcels);
  const { wrong } = playThrough(create, testCase, diagram.told);
  if (!wrong) throw failure;
  diagram.finish(wrong);
  return wrong.finding;
}

/** Plays a case to its end; answers what is wrong with the build. */
function playThrough(create: CreateMove, { rows, firstVersion, actions }: MoveCase, told?: Told) {
  const play = new MovePlay(create, rows, firstVersion, told);
  let wrong: Wrong | undefined;
  for (const action of actions) wrong ??= play.perform(action);
  return { play, wrong: wrong ?? play.settle() };
}
