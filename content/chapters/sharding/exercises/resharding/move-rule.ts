import { show, type Finding } from '#kit';
import type { Parcel, Row } from './contract.ts';
import type { Put, ShardServer } from './shard-server.ts';

/** What was written to a key, and at which step; at step 0, what the old shard had in the beginning. */
export interface Written {
  readonly row: Row;
  readonly step: number;
}

/** A parcel that was taken. Steps count from 1; not landed is `undefined`. */
export interface Sent extends Parcel {
  readonly takenStep: number;
  landedStep: number | undefined;
}

/** All that there is to know about a case when something comes out wrong. */
export interface Scene {
  readonly step: number;
  readonly old: ShardServer;
  readonly new: ShardServer;
  readonly parcels: readonly Sent[];
  /** The step at which the old shard was switched off. */
  readonly cutStep: number | undefined;
}

/** A wrong answer or state; `expected` and `got` as the table prints them. */
export interface Wrong {
  readonly finding: Finding;
  readonly expected: string;
  readonly got: string;
  /** Where it shows. */
  readonly lane: string;
}

export const STEP_MS = 1_000;

interface Cause {
  readonly name: string;
  readonly step: number;
  readonly lane: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** What is wrong when reading `key` gave `got`: named by where the newest row is, and by how it came not to be read. */
export function judgeRead(scene: Scene, key: string, newest: Written, got: unknown): Wrong {
  return wrongOf(scene, key, show(newest.row.value), show(got), 'caller', causeOfRead(scene, key, newest));
}

/** What is wrong when the cut-over is granted, or everything is over, and the new shard does not have what was last written. */
export function judgeMissing(scene: Scene, key: string, newest: Written): Wrong {
  const there = scene.new.peek(key);
  const cause = causeOfMissing(scene, key, newest);
  return wrongOf(scene, key, show(newest.row.value), show(there?.value), 'new-shard', cause);
}

/** A fault of one key whose cause is a step by itself. */
export function wrongOf(scene: Scene, key: string, expected: string, got: string, lane: string, cause: Cause): Wrong {
  const { step } = scene;
  const finding: Finding = {
    fault: { name: cause.name, data: { key, expected, got, step, cause: cause.step, ...cause.data } },
    clash: {
      causeAtMs: cause.step * STEP_MS,
      effectAtMs: step * STEP_MS,
      causeLane: cause.lane,
      effectLane: lane,
    },
  };
  return { finding, expected, got, lane };
}

function causeOfRead(scene: Scene, key: string, { row, step }: Written): Cause {
  const overwriting = overwritten(scene, key, row);
  if (overwriting) return overwriting;
  const isOnOld = scene.old.peek(key)?.version === row.version;
  const isOnNew = scene.new.peek(key)?.version === row.version;
  if (!isOnOld && !isOnNew && step > 0) return { name: 'write', step, lane: 'caller' };
  if (isOnOld && !isOnNew) return { name: 'soon', step, lane: 'old-shard' };
  return { name: isOnNew && !isOnOld && scene.cutStep === undefined ? 'split' : 'read', step, lane: 'caller' };
}

function causeOfMissing(scene: Scene, key: string, { row, step }: Written): Cause {
  const overwriting = overwritten(scene, key, row);
  if (overwriting) return overwriting;
  if (scene.old.peek(key)?.version !== row.version) return { name: 'write', step, lane: 'caller' };
  const sent = scene.parcels.findLast((parcel) => parcel.key === key && parcel.row.version === row.version);
  if (!sent) return { name: step > 0 ? 'missed' : 'early', step, lane: 'old-shard' };
  if (sent.landedStep === undefined) return { name: 'unlanded', step: sent.takenStep, lane: 'old-shard' };
  return { name: 'lost', step: sent.landedStep, lane: 'new-shard' };
}

/** Whether the new shard had this row and lost it to an older one. */
function overwritten(scene: Scene, key: string, row: Row): Cause | undefined {
  const puts = scene.new.puts.filter((put) => put.key === key);
  const had = puts.find((put) => put.row.version === row.version);
  const there = puts.at(-1);
  if (!had || !there || there.row.version >= row.version) return undefined;
  const older: Put = puts.find((put) => put.step >= had.step && put.row.version < row.version) ?? there;
  const parcel = scene.parcels.findLast(
    (sent) => sent.key === key && sent.landedStep === older.step && sent.row.version === older.row.version,
  );
  const data = { written: had.step, taken: parcel?.takenStep ?? older.step, landed: older.step };
  return { name: row.value === undefined ? 'rises' : 'overwrites', step: had.step, lane: 'new-shard', data };
}
