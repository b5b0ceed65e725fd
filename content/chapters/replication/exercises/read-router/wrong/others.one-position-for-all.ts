import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  let newest = 0;
  let reads = 0;

  function raise(_client: string, position: string): void {
    newest = Math.max(newest, Number(position));
  }

  return {
    wrote: raise,
    choose(_client, replicas) {
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= newest);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw: raise,
  };
};
