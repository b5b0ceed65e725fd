import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let names: readonly string[] = [];
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      if (names.length === 0) names = replicas.map(({ name }) => name);
      const needed = positions.get(client) ?? 0;
      const fit = names.filter((name) => {
        const replica = replicas.find((each) => each.name === name);
        return replica?.isUp && Number(replica.applied) >= needed;
      });
      return fit[reads++ % fit.length] ?? 'primary';
    },
  };
};
