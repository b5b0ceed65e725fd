import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions: Record<string, number> = {};
  let reads = 0;

  function raise(client: string, position: string): void {
    const next = Number(position);
    const before = positions[client];
    if (before === undefined || next > before) positions[client] = next;
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions[client];
      const fit = replicas.filter(({ isUp, applied }) => isUp && (needed === undefined || Number(applied) >= needed));
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw: raise,
  };
};
