import type { BudgetAlert, Objective } from './contract.ts';

export function createBudgetAlert({ good: objective }: Objective): BudgetAlert {
  return {
    minute({ good, bad }) {
      return bad / (good + bad) > 1 - objective ? 'page' : 'none';
    },
  };
}
