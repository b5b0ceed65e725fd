import type { Policy } from '#kit';
import type { Value } from './policy-case.ts';

/** What the rule says, and can be asked why. */
export interface PolicyRule extends Policy<Value> {
  /** The keys that are held, the next to be forgotten first. */
  keys(): readonly string[];
  /** How often a held key was used, where the rule goes by that; 0 for a key that is not held. */
  countOf?(key: string): number;
}

/** Makes the rule for a capacity. */
export type Rule = (capacity: number) => PolicyRule;
