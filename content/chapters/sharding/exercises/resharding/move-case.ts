import { lower, shorter, show, type Random } from '#kit';

/** One call of a move. `land` lets a parcel land: of those under way the one `at` this place, the longest under way first. */
export type Action =
  | { readonly type: 'read'; readonly key: string }
  | { readonly type: 'write'; readonly key: string; readonly value: string | undefined }
  | { readonly type: 'take' }
  | { readonly type: 'land'; readonly at: number }
  | { readonly type: 'cut-over' };

/** What the old shard keeps in the beginning; a row without a value is one that was removed. */
export type Rows = readonly (readonly [key: string, value: string | undefined])[];

/** Two shards and the calls that a move between them gets. After them all becomes quiet: see `MovePlay.settle`. */
export interface MoveCase {
  readonly rows: Rows;
  /** The version of the first row; the others and the writes count on from there. */
  readonly firstVersion: number;
  readonly actions: readonly Action[];
}

export const LANES = ['caller', 'old-shard', 'new-shard'] as const;

export const read = (key: string): Action => ({ type: 'read', key });
export const write = (key: string, value: string): Action => ({ type: 'write', key, value });
export const remove = (key: string): Action => ({ type: 'write', key, value: undefined });
export const take: Action = { type: 'take' };
export const land = (at = 0): Action => ({ type: 'land', at });
export const cutOver: Action = { type: 'cut-over' };

/** A call as the reader would write it. What lands, and which version a write has, is known to who plays the case. */
export function callOf(action: Action, version: number, parcel: string): string {
  switch (action.type) {
    case 'read':
      return `read(${show(action.key)})`;
    case 'write':
      return `write(${show(action.key)}, ${show(action.value)}, ${version})`;
    case 'take':
      return 'take()';
    case 'land':
      return `land(${parcel})`;
    case 'cut-over':
      return 'cutOver()';
  }
}

/** Fewer calls, fewer rows, parcels that keep their order, and versions from 1 on. */
export function* smallerMoveCase(testCase: MoveCase): Generator<MoveCase> {
  const { rows, firstVersion, actions } = testCase;
  for (const fewer of shorter(actions)) yield* withFewerParcels({ ...testCase, actions: fewer });
  for (const fewer of shorter(rows)) yield* withFewerParcels({ ...testCase, rows: fewer });
  for (const [index, action] of actions.entries()) {
    if (action.type !== 'land') continue;
    for (const at of lower(action.at, 0)) yield { ...testCase, actions: actions.with(index, land(at)) };
  }
  for (const less of lower(firstVersion, 1)) yield { ...testCase, firstVersion: less };
}

/** The case as it is, and for one parcel less under way. */
function* withFewerParcels(testCase: MoveCase): Generator<MoveCase> {
  yield testCase;
  const actions = testCase.actions.map((action) =>
    action.type === 'land' ? land(Math.max(0, action.at - 1)) : action,
  );
  if (testCase.actions.some((action) => action.type === 'land' && action.at > 0)) yield { ...testCase, actions };
}

const KEYS = ['a', 'b', 'c', 'd', 'e', '', '10', '9'];
const VALUES = ['x', 'y', 'z', '', undefined];

/** A random case, well beyond the depth of the interleavings: up to five rows, and up to forty calls. */
export function drawMoveCase(random: Random): MoveCase {
  const keys = KEYS.filter(() => random.uniform() < 0.6);
  const rows = keys.filter(() => random.uniform() < 0.7).map((key) => [key, random.pick(VALUES)] as const);
  const isLate = random.uniform() < 0.5;
  const actions = Array.from({ length: 10 + random.integer(31) }, (): Action => {
    const chance = random.uniform();
    if (keys.length > 0 && chance < 0.2) return read(random.pick(keys));
    if (keys.length > 0 && chance < 0.5) return { type: 'write', key: random.pick(keys), value: random.pick(VALUES) };
    if (chance < (isLate ? 0.85 : 0.72)) return take;
    return chance < 0.95 ? land(random.integer(3)) : cutOver;
  });
  return { rows: rows.toSorted(), firstVersion: random.pick([1, 5, 95]), actions };
}
