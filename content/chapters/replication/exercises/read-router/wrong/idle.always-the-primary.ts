import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => ({
  wrote() {},
  choose: () => 'primary',
  saw() {},
});
