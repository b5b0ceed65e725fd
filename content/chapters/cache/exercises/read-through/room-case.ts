import type { CaseRules } from '#kit';
import type { CreateReadThrough } from './contract.ts';
import { LOADED_AT_MS, reloadMoments, type ManyKeys } from './many-keys.ts';

/** Plays a case: all keys are asked for again well within their lifetime, and none of them may be loaded for it. */
export const playRoom: CaseRules<CreateReadThrough, ManyKeys>['play'] = async (create, testCase, log) => {
  const { keys, lifetimeMs } = testCase;
  const againAtMs = LOADED_AT_MS + lifetimeMs / 2;
  const { size: count } = await reloadMoments(create, testCase, [againAtMs], log);
  if (log.claim(againAtMs, `load × ${keys}`, '0', String(count), count === 0)) return undefined;
  log.wrong('yours', againAtMs, String(count));
  return {
    fault: { name: 'room', data: { keys, count, atMs: againAtMs } },
    clash: { causeAtMs: LOADED_AT_MS, effectAtMs: againAtMs },
  };
};
