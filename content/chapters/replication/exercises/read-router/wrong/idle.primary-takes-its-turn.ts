import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const names = ['primary'];
      for (const { name, isUp, applied } of replicas) if (isUp && Number(applied) >= needed) names.push(name);
      reads += 1;
      return names[reads % names.length]!;
    },
  };
};
