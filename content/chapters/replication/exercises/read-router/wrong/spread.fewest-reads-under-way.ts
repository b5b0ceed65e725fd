import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const underWay = new Map<string, number>();
  const asked = new Map<string, string>();

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  function count(name: string, by: number): void {
    underWay.set(name, Math.max(0, (underWay.get(name) ?? 0) + by));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      let best = 'primary';
      let fewest = Infinity;
      for (const { name, isUp, applied } of replicas) {
        const reads = underWay.get(name) ?? 0;
        if (!isUp || Number(applied) < needed || reads >= fewest) continue;
        best = name;
        fewest = reads;
      }
      asked.set(client, best);
      count(best, 1);
      return best;
    },
    saw(client, position) {
      raise(client, position);
      const name = asked.get(client);
      if (name !== undefined) count(name, -1);
    },
  };
};
