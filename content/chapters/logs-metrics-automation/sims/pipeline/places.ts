/** Two rows of five. */
const COLUMN_X = [10, 30, 50, 70, 90] as const;
const ROW_Y = [57, 81] as const;

export const SERVERS = Array.from({ length: COLUMN_X.length * ROW_Y.length }, (_, at) => `server${at + 1}`);

/** Developers, the pipeline and the visitors above, all servers under them. */
export function places() {
  const servers = SERVERS.map((name, at) => {
    const place = { x: COLUMN_X[at % COLUMN_X.length]!, y: ROW_Y[Math.floor(at / COLUMN_X.length)]! };
    return [name, { look: 'server' as const, size: 'small' as const, ...place }] as const;
  });
  return {
    developers: { look: 'client', size: 'small', x: 19, y: 15 } as const,
    p: { look: 'queue', size: 'small', x: 51, y: 15 } as const,
    visitors: { look: 'client', size: 'small', x: 86, y: 15 } as const,
    ...Object.fromEntries(servers),
  };
}
