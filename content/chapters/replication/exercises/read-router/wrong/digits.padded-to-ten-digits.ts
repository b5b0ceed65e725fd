import type { CreateReadRouter, Position } from '../contract.ts';

const DIGITS = 10;

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, string>();
  const padded = (position: Position): string => position.padStart(DIGITS, '0');
  let reads = 0;

  function raise(client: string, position: Position): void {
    const next = padded(position);
    if (next > (positions.get(client) ?? '')) positions.set(client, next);
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? '';
      const fit = replicas.filter(({ isUp, applied }) => isUp && padded(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw: raise,
  };
};
