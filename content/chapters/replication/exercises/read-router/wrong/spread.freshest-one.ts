import type { CreateReadRouter, Position, Replica } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  function choose(client: string, replicas: readonly Replica[]): string {
    const [freshest] = replicas.filter(({ isUp }) => isUp).toSorted((a, b) => Number(b.applied) - Number(a.applied));
    if (!freshest || Number(freshest.applied) < (positions.get(client) ?? 0)) return 'primary';
    return freshest.name;
  }

  return { wrote: raise, choose, saw: raise };
};
