const COLUMNS = 8;

/** The most shards that the stage has room for. */
export const SHARDS_MAX = 64;

/** The node of a shard, numbered from 1. */
export function nodeOf(shard: number): string {
  return `shard${shard}`;
}

/** Web servers on the left, and a grid of shards whose gauge is full at what one can bear. */
export function placesFor(bearsPerSecond: number) {
  const shards = Array.from({ length: SHARDS_MAX }, (_, at) => {
    const column = at % COLUMNS;
    const row = (at - column) / COLUMNS;
    const place = { x: 32 + column * 9.1, y: 13.5 + row * 11 };
    return [
      nodeOf(at + 1),
      { look: 'database' as const, size: 'tiny' as const, ...place, levelMax: bearsPerSecond },
    ] as const;
  });
  return { server: { look: 'server', size: 'small', x: 14, y: 46 } as const, ...Object.fromEntries(shards) };
}
