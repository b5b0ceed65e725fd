import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const reached = new Map<string, number>();
  let reads = 0;
  const reach = (client: string, position: Position): void => {
    reached.set(client, Math.max(reached.get(client) ?? 0, Number(position)));
  };
  return {
    wrote: reach,
    saw: reach,
    choose(client, replicas) {
      const least = reached.get(client) ?? 0;
      const up = replicas.filter(({ isUp }) => isUp);
      const two = [up[reads % up.length], up[(reads + 1) % up.length]];
      reads++;
      return two.find((replica) => replica && Number(replica.applied) >= least)?.name ?? 'primary';
    },
  };
};
