/** Which server asks, and for the how manieth time, counted from 1. */
export interface Call {
  readonly server: number;
  readonly attempt: number;
}

const SERVERS_MAX = 16;

/** A call as the value of a message. */
export function callValue({ server, attempt }: Call): number {
  return attempt * SERVERS_MAX + server;
}

/** The call that was made into a value. */
export function callFrom(value: number): Call {
  return { server: value % SERVERS_MAX, attempt: Math.floor(value / SERVERS_MAX) };
}
