import type { CreateReadRouter, Position, Replica } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const proven = new Map<string, number>();
  const asked = new Map<string, string>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  function reach({ name, applied }: Replica): number {
    return Math.max(proven.get(name) ?? 0, Number(applied));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter((replica) => replica.isUp && reach(replica) >= needed);
      const name = fit[reads++ % fit.length]?.name ?? 'primary';
      asked.set(client, name);
      return name;
    },
    saw(client, position) {
      raise(client, position);
      const name = asked.get(client);
      if (name !== undefined) proven.set(name, Math.max(proven.get(name) ?? 0, Number(position)));
    },
  };
};
