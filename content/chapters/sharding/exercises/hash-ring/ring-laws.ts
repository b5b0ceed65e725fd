import { show, type CaseRules, type Finding } from '#kit';
import type { CreateHashRing, HashRing } from './contract.ts';
import { callOf, hashFor, type Change, type Hashing } from './ring-case.ts';
import { listed, RingLog } from './ring-log.ts';

/** A ring with a few machines, and one change. */
export interface MovesCase {
  readonly machines: readonly string[];
  readonly change: Change;
}

/** Two rings that get different changes, and have the same machines in the end. */
export interface TwinCase {
  readonly hashing: Hashing;
  readonly pointsEach: number;
  readonly left: readonly Change[];
  readonly right: readonly Change[];
}

const KEYS = Array.from({ length: 100 }, (_, number) => `user${number}`);
const POINTS_EACH = 8;
const COPIES = 2;

/** A new machine takes keys from the others, and they exchange none; one that goes leaves its keys, and no others move. */
export const playMoves: CaseRules<CreateHashRing, MovesCase>['play'] = (create, { machines, change }, log) => {
  const ring = create(hashFor('long'), POINTS_EACH);
  for (const machine of machines) ring.add(machine);
  const before = KEYS.map((key) => ring.ownerOf(key));
  ring[change.type](change.machine);
  const after = KEYS.map((key) => ring.ownerOf(key));
  const isAdded = change.type === 'add';
  const mayMove = (at: number): boolean => (isAdded ? after : before)[at] === change.machine;
  const stays = (at: number): boolean => after[at] === before[at] && (isAdded || !mayMove(at));
  const wrong = KEYS.findIndex((_, at) => !stays(at) && (!mayMove(at) || after[at] === before[at]));

  const told = new RingLog(log);
  if (wrong < 0) {
    told.held(KEYS.length);
    return undefined;
  }
  for (const [at, machine] of machines.entries())
    told.changed(callOf({ type: 'add', machine }), machines.slice(0, at + 1));
  const [key, was, is] = [KEYS[wrong]!, before[wrong], after[wrong]];
  const call = `ownerOf(${show(key)})`;
  told.answered(call, show(was));
  const left = machines.filter((machine) => machine !== change.machine);
  told.changed(callOf(change), isAdded ? [...machines, change.machine] : left);
  const isGhost = was === change.machine;
  const expected = isGhost ? left.map(show).join(' / ') : show(was) + (isAdded ? ` / ${show(change.machine)}` : '');
  const moved = KEYS.filter((_, at) => after[at] !== before[at]).length;
  const data = { key, machine: change.machine, was: show(was), moved, keys: KEYS.length };
  const name = isAdded ? 'moves' : isGhost ? 'ghost' : 'leaves';
  return told.wrong({ call, expected, got: show(is) }, name, told.step, data);
};

/** Where a key goes depends on which machines there are. The fault is called after what the changes differ in. */
export function playTwins(name: string): CaseRules<CreateHashRing, TwinCase>['play'] {
  return (create, { hashing, pointsEach, left, right }, log) => {
    const hash = hashFor(hashing);
    const one = changed(create(hash, pointsEach), left);
    const other = changed(create(hash, pointsEach), right);
    const told = new RingLog(log);
    for (const key of KEYS) {
      const owner = difference(`ownerOf(${show(key)})`, show(one.ownerOf(key)), show(other.ownerOf(key)));
      const [mine, its] = [one.ownersOf(key, COPIES), other.ownersOf(key, COPIES)].map(listed);
      const wrong = owner ?? difference(`ownersOf(${show(key)}, ${COPIES})`, mine!, its!);
      if (wrong) return tellTwins(told, name, left, right, { key, ...wrong });
    }
    told.held(2 * KEYS.length);
    return undefined;
  };
}

interface Difference {
  readonly call: string;
  readonly one: string;
  readonly other: string;
}

function difference(call: string, one: string, other: string): Difference | undefined {
  return one === other ? undefined : { call, one, other };
}

function changed(ring: HashRing, changes: readonly Change[]): HashRing {
  for (const { type, machine } of changes) ring[type](machine);
  return ring;
}

function tellTwins(
  told: RingLog,
  name: string,
  left: readonly Change[],
  right: readonly Change[],
  { key, call, one, other }: Difference & { readonly key: string },
): Finding {
  tellChanges(told, 'one', left);
  const cause = told.step;
  tellChanges(told, 'other', right);
  told.answered(`one.${call}`, one);
  return told.wrong({ call: `other.${call}`, expected: one, got: other }, name, cause, { key });
}

function tellChanges(told: RingLog, ring: string, changes: readonly Change[]): void {
  const machines = new Set<string>();
  for (const change of changes) {
    if (change.type === 'add') machines.add(change.machine);
    else machines.delete(change.machine);
    told.changed(`${ring}.${callOf(change)}`, machines);
  }
}
