import type { CreateReadRouter } from '../contract.ts';

/** Picks by chance, out of numbers of its own; keeps every position that it hears of, and looks for the furthest when asked. */
export const createReadRouter: CreateReadRouter = () => {
  const heard: { readonly client: string; readonly position: string }[] = [];
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return {
    wrote: (client, position) => void heard.push({ client, position }),
    saw: (client, position) => void heard.push({ client, position }),
    choose(client, replicas) {
      const isTooFar = (applied: string): boolean =>
        heard.some((one) => one.client === client && Number(one.position) > Number(applied));
      const fit = replicas.filter(({ isUp }) => isUp).filter(({ applied }) => !isTooFar(applied));
      return fit.length === 0 ? 'primary' : fit[next(fit.length)]!.name;
    },
  };
};
