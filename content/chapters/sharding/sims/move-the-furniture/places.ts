/**
 * Shards around a circle, so that what flies from one to another crosses its middle. The order leaves even gaps, however
 * many of them there are.
 */
const circle = [
  [66, 9],
  [66, 79],
  [91, 44],
  [41, 44],
  [83.7, 19.3],
  [48.3, 68.7],
  [83.7, 68.7],
  [48.3, 19.3],
] as const;

const shards = circle.map(
  ([x, y], at) =>
    [`shard${at + 1}`, { look: 'database' as const, size: 'small' as const, x, y, levelMax: 2_000 }] as const,
);

/** Where everything stands on the stage. */
export const places = {
  server: { look: 'server', size: 'small', x: 16.5, y: 24 } as const,
  ...Object.fromEntries(shards),
};
