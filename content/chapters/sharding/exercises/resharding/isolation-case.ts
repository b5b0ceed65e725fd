import { show, type CaseRules } from '#kit';
import type { CreateMove } from './contract.ts';
import { STEP_MS } from './move-rule.ts';
import { ShardServer } from './shard-server.ts';

/** A row that is written in one move, and asked for in another. */
export interface TwoMoves {
  readonly key: string;
  readonly value: string;
}

/** Begins two moves between four shards, one full and one empty, and looks whether they know of each other. */
export const isolated: CaseRules<CreateMove, TwoMoves>['play'] = (create, { key, value }, log) => {
  const shard = (): ShardServer => new ShardServer(() => 0);
  const full = shard();
  full.put(key, { value, version: 1 });
  const busy = create(full, shard());
  const idle = create(shard(), shard());
  log.moment('caller', STEP_MS, 'createMove');
  const taken = busy.take()?.key;
  log.answer({ atMs: STEP_MS, call: `first.write(${show(key)}, ${show(value)}, 2)` });
  busy.write(key, value, 2);
  const claims = [
    { call: 'first.take()', expected: key, got: taken },
    { call: `second.read(${show(key)})`, expected: undefined, got: idle.read(key) },
    { call: 'second.take()', expected: undefined, got: idle.take()?.key },
    { call: 'second.cutOver()', expected: true, got: idle.cutOver() },
  ];
  for (const [at, { call, ...compare }] of claims.entries()) {
    const step = at + 2;
    const atMs = step * STEP_MS;
    if (log.answer({ atMs, call, compare })) continue;
    log.wrong('caller', atMs, show(compare.got));
    const data = { call, step, cause: 1, expected: show(compare.expected), got: show(compare.got) };
    return { fault: { name: 'isolation', data }, clash: { causeAtMs: STEP_MS, effectAtMs: atMs } };
  }
  return undefined;
};
