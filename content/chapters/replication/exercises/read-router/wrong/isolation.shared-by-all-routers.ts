import type { CreateReadRouter, Position, Replica } from '../contract.ts';

const positions = new Map<string, number>();
let reads = 0;

function raise(client: string, position: Position): void {
  positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
}

function choose(client: string, replicas: readonly Replica[]): string {
  const needed = positions.get(client) ?? 0;
  const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
  reads += 1;
  return fit[reads % fit.length]?.name ?? 'primary';
}

export const createReadRouter: CreateReadRouter = () => ({ wrote: raise, choose, saw: raise });
