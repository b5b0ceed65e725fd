/**
 * Shards around a circle, so that what flies from one to another crosses its middle. The order leaves even gaps, however
 * many of them there are.
 */
const circle = [
  [64, 9],
  [64, 79],
  [90, 44],
  [38, 44],
  [82.4, 19],
  [45.6, 69],
  [82.4, 69],
  [45.6, 19],
] as const;

const shards = circle.map(
  ([x, y], at) =>
    [`shard${at + 1}`, { look: 'database' as const, size: 'small' as const, x, y, levelMax: 2_000 }] as const,
);

/** Where everything stands on the stage. */
export const places = {
  server: { look: 'server', size: 'small', x: 13, y: 30 } as const,
  ...Object.fromEntries(shards),
};
