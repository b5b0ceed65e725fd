import { murmur3, type CaseRules } from '#kit';
import type { CreateLikes } from './contract.ts';

/** So many users like one hot photo, each once. */
export interface SpreadCase {
  readonly users: number;
  readonly parts: number;
}

/** The busiest key may get so much more than its share; chance alone stays far below. */
const SLACK = 1.5;
const AT_MS = 1_000;

/** Plays a case: no key may get much more of the messages than its share. */
export const playSpread: CaseRules<CreateLikes, SpreadCase>['play'] = (create, { users, parts }, log) => {
  const messages = new Map<string, number>();
  const store = {
    add: (key: string) => void messages.set(key, (messages.get(key) ?? 0) + 1),
    read: () => [],
  };
  const likes = create({ store, isHot: () => true, parts, hash: murmur3 });
  for (let user = 0; user < users; user++) likes.add('p1', `user${user}`);
  const most = Math.ceil((users / parts) * SLACK);
  const busiest = Math.max(0, ...messages.values());
  const call = `add("p1", …) × ${users}`;
  if (log.claim(AT_MS, call, `≤ ${most} on one key`, `${busiest}`, busiest <= most)) return undefined;
  log.wrong('yours', AT_MS, `${busiest} of ${users}`);
  return {
    fault: { name: 'busy', data: { users, parts, busiest, most, keys: messages.size } },
    clash: { causeAtMs: 0, effectAtMs: AT_MS },
  };
};
