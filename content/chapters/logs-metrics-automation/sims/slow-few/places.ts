const COLUMNS = 10;

/** The most servers that the stage has room for, and that a page can ask. */
export const SERVERS_MAX = 100;

/** The node of a photo server, numbered from 1. */
export function nodeOf(server: number): string {
  return `photos${server}`;
}

/** Who asks on the left, and a grid of photo servers, whose gauge is the photos that they have at hand. */
export function places() {
  const grid = Array.from({ length: SERVERS_MAX }, (_, at) => {
    const column = at % COLUMNS;
    const row = (at - column) / COLUMNS;
    const place = { x: 31 + column * 7.3, y: 13 + row * 8.8 };
    return [nodeOf(at + 1), { look: 'server' as const, size: 'tiny' as const, ...place, levelMax: 6 }] as const;
  });
  return {
    client: { look: 'client', size: 'small', x: 14, y: 17 } as const,
    page: { look: 'server', size: 'small', x: 14, y: 50, levelMax: 40 } as const,
    dashboard: { look: 'server', size: 'small', x: 14, y: 83 } as const,
    ...Object.fromEntries(grid),
  };
}
