import { directed, show, type Exercise } from '#kit';
import type { CreateHashRing } from './contract.ts';
import { hashFor } from './ring-case.ts';
import { RingLog } from './ring-log.ts';
import { RingModel } from './ring-model.ts';

type Check = Exercise<CreateHashRing>['checks'][number];

const MACHINES = 8;
const POINTS = 100;
const KEYS = 2_000;
/** With a hundred points a share is off by a tenth, give or take; with one, the fullest has twice or three times its share. */
const FULLEST_MAX = 1.6;

/** That two rings are two. */
export const isolation: Check = directed<CreateHashRing, { readonly key: string }>({
  name: 'isolation',
  cases: [{ key: 'user1' }],
  play(create, { key }, log) {
    const told = new RingLog(log);
    const hash = hashFor('long');
    const [one, other] = [create(hash, 2), create(hash, 2)];
    one.add('a');
    told.changed('one.add("a")', ['a']);
    const nobody: unknown = other.ownerOf(key);
    const ask = (ring: string): string => `${ring}.ownerOf(${show(key)})`;
    if (nobody !== undefined) {
      return told.wrong({ call: ask('other'), expected: 'undefined', got: show(nobody) }, 'isolation', 1, { key });
    }
    told.answered(ask('other'), show(nobody));
    other.add('b');
    told.changed('other.add("b")', ['b']);
    const owner: unknown = one.ownerOf(key);
    if (owner !== 'a')
      return told.wrong({ call: ask('one'), expected: '"a"', got: show(owner) }, 'isolation', 3, { key });
    told.answered(ask('one'), show(owner));
    return undefined;
  },
});

/** That no text stands for points of two machines. */
export const names: Check = directed<CreateHashRing, { readonly one: string; readonly other: string }>({
  name: 'names',
  cases: [
    { one: 'a', other: 'a1' },
    { one: 'a', other: '1a' },
    { one: 'a', other: 'a-1' },
    { one: 'a', other: '1-a' },
  ],
  play(create, { one, other }, log) {
    const told = new RingLog(log);
    const model = new RingModel(create, hashFor('long'), 13);
    const shared = [...model.textsOf(one)].find((text) => model.textsOf(other).has(text));
    told.changed(`add(${show(one)})`, [one]);
    if (shared === undefined) {
      told.held(model.textsOf(one).size + 1);
      return undefined;
    }
    const answer = { call: `add(${show(other)})`, expected: '–', got: show(shared) };
    return told.wrong(answer, 'names', 1, { one, other, text: shared });
  },
});

/** That a machine has as many points as it is to have. */
export const points: Check = directed<CreateHashRing, { readonly pointsEach: number }>({
  name: 'points',
  cases: [{ pointsEach: 1 }, { pointsEach: 3 }, { pointsEach: 40 }],
  play(create, { pointsEach }, log) {
    const told = new RingLog(log);
    const { size } = new RingModel(create, hashFor('long'), pointsEach).textsOf('a');
    if (size === pointsEach) {
      told.answered('add("a")', `${size}`);
      return undefined;
    }
    const answer = { call: 'add("a")', expected: `${pointsEach}`, got: `${size}` };
    return told.wrong(answer, 'points', 1, { machine: 'a' });
  },
});

/** That with many points the fullest machine has not much more than its share. */
export const share: Check = directed<CreateHashRing, { readonly machines: number }>({
  name: 'share',
  cases: [{ machines: MACHINES }],
  play(create, { machines }, log) {
    const told = new RingLog(log);
    const ring = create(hashFor('even'), POINTS);
    const all = Array.from({ length: machines }, (_, number) => `m${number + 1}`);
    for (const machine of all) ring.add(machine);
    told.changed(`add("m1") … add("m${machines}")`, all);
    const keysOf = new Map<string | undefined, number>();
    for (let number = 0; number < KEYS; number++) {
      const owner = ring.ownerOf(`user${number}`);
      keysOf.set(owner, (keysOf.get(owner) ?? 0) + 1);
    }
    const [machine, fullest] = [...keysOf].reduce((most, next) => (next[1] > most[1] ? next : most));
    const most = (FULLEST_MAX * KEYS) / machines;
    const call = `ownerOf("user0") … ownerOf("user${KEYS - 1}")`;
    if (fullest <= most) {
      told.held(KEYS);
      return undefined;
    }
    const data = { machine: machine ?? '–', fullest, mean: KEYS / machines, keys: KEYS, machines, points: POINTS };
    return told.wrong({ call, expected: `≤ ${most}`, got: `${fullest}` }, 'uneven', 1, data);
  },
});
