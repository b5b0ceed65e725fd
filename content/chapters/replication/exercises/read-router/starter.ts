import type { CreateReadRouter } from './contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  let reads = 0;
  return {
    wrote() {},
    choose(_client, replicas) {
      const up = replicas.filter(({ isUp }) => isUp);
      // Has this one got as far as the client has?
      return up[reads++ % up.length]?.name ?? 'primary';
    },
    saw() {},
  };
};
