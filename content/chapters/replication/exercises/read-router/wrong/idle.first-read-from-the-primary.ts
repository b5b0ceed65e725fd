import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, bigint>();
  let turn = 0;

  function raise(client: string, position: Position): void {
    const before = positions.get(client);
    const next = BigInt(position);
    if (before === undefined || next > before) positions.set(client, next);
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client);
      if (!needed) return 'primary';
      const fit = replicas.filter(({ isUp, applied }) => isUp && BigInt(applied) >= needed);
      turn = (turn + 1) % Math.max(fit.length, 1);
      return fit[turn]?.name ?? 'primary';
    },
  };
};
