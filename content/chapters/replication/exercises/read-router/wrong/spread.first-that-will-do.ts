import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();

  function raise(client: string, position: string): void {
    const before = positions.get(client) ?? 0;
    if (Number(position) > before) positions.set(client, Number(position));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      return replicas.find(({ isUp, applied }) => isUp && Number(applied) >= needed)?.name ?? 'primary';
    },
    saw: raise,
  };
};
