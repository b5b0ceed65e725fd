import type { ConnectionPool } from './contract.ts';

export function createConnectionPool(size: number): ConnectionPool {
  const free: number[] = [];
  for (let connection = 1; connection <= size; connection++) free.push(connection);
  const waiting: string[] = [];

  return {
    acquire(caller) {
      const connection = free.shift();
      if (connection === undefined) waiting.push(caller);
      return connection;
    },
    release(connection) {
      free.push(connection);
      const caller = waiting.pop();
      return caller === undefined ? undefined : { caller, connection };
    },
    expire() {
      return [];
    },
  };
}
