const COLUMN_X = [44, 62, 78, 94] as const;
const ROW_Y = [11, 36, 61, 86] as const;

/** What the names of all servers' nodes begin with. */
export const SERVER = 'server';

/** The most servers that there can be. */
export const SERVERS_MAX = COLUMN_X.length * ROW_Y.length;

/** The node of a server, numbered from 1. */
export function serverOf(number: number): string {
  return `${SERVER}${number}`;
}

/** Who asks and who decides on the left, and room for all servers in rows of four. */
export function places(atHandMax: number) {
  const servers = Array.from({ length: SERVERS_MAX }, (_, at) => {
    const place = { x: COLUMN_X[at % COLUMN_X.length]!, y: ROW_Y[Math.floor(at / COLUMN_X.length)]! };
    return [
      serverOf(at + 1),
      { look: 'server' as const, size: 'small' as const, ...place, levelMax: atHandMax },
    ] as const;
  });
  return {
    client: { look: 'client', size: 'small', x: 9, y: 52 } as const,
    balancer: { look: 'balancer', size: 'small', x: 27, y: 52 } as const,
    autoscaler: { look: 'server', size: 'small', x: 18, y: 11, levelMax: SERVERS_MAX } as const,
    ...Object.fromEntries(servers),
  };
}
