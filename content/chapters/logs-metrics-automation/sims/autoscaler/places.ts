const COLUMN_X = [44, 62, 78, 94] as const;
const ROW_Y = [15, 38, 61, 84] as const;
/** The second place of the first row is left to the button beside the first server. */
const SPOTS = ROW_Y.flatMap((y) => COLUMN_X.map((x) => ({ x, y }))).filter((_, at) => at !== 1);

/** What the names of all servers' nodes begin with. */
export const SERVER = 'server';

/** The most servers that there can be. */
export const SERVERS_MAX = SPOTS.length;

/** The node of a server, numbered from 1. */
export function serverOf(number: number): string {
  return `${SERVER}${number}`;
}

/** Who asks and who decides on the left, and room for all servers in rows of four. */
export function places(atHandMax: number) {
  const servers = SPOTS.map((spot, at) => {
    return [
      serverOf(at + 1),
      { look: 'server' as const, size: 'small' as const, ...spot, levelMax: atHandMax },
    ] as const;
  });
  return {
    client: { look: 'client', size: 'small', x: 9, y: 52 } as const,
    balancer: { look: 'balancer', size: 'small', x: 27, y: 52 } as const,
    autoscaler: { look: 'server', size: 'small', x: 18, y: 15, levelMax: SERVERS_MAX } as const,
    ...Object.fromEntries(servers),
  };
}
