import type { CreateReadRouter, Position } from '../contract.ts';

/** A number that is the same for the same name, and spreads names evenly enough. */
function numberOf(name: string): number {
  let number = 7;
  for (const letter of name) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003;
  return number;
}

/** Every client has a home among the replicas, and goes on to the next one that will do when it is down or behind. */
export const createReadRouter: CreateReadRouter = () => {
  const clients = Object.create(null) as Record<string, bigint | undefined>;
  const remember = (client: string, position: Position): void => {
    const known = clients[`client ${client}`] ?? 0n;
    if (BigInt(position) > known) clients[`client ${client}`] = BigInt(position);
  };
  return {
    wrote: remember,
    saw: remember,
    choose(client, replicas) {
      const least = clients[`client ${client}`] ?? 0n;
      const home = replicas.length === 0 ? 0 : numberOf(client) % replicas.length;
      const inOrder = [...replicas.slice(home), ...replicas.slice(0, home)];
      return inOrder.find(({ isUp, applied }) => isUp && BigInt(applied) >= least)?.name ?? 'primary';
    },
  };
};
