/** Two columns of five. */
const COLUMN_X = [46, 66] as const;
const ROW_Y = [11, 30, 49, 68, 87] as const;

export const SERVERS = Array.from({ length: COLUMN_X.length * ROW_Y.length }, (_, at) => `server${at + 1}`);

/** Developers and the pipeline on the left, visitors on the right, servers between. */
export function places() {
  const servers = SERVERS.map((name, at) => {
    const place = { x: COLUMN_X[at % COLUMN_X.length]!, y: ROW_Y[Math.floor(at / COLUMN_X.length)]! };
    return [name, { look: 'server' as const, size: 'small' as const, ...place }] as const;
  });
  return {
    developers: { look: 'client', size: 'small', x: 12, y: 20 } as const,
    p: { look: 'queue', size: 'small', x: 14, y: 62 } as const,
    visitors: { look: 'client', size: 'small', x: 91, y: 49 } as const,
    ...Object.fromEntries(servers),
  };
}
