/** What was measured on one tier in the busiest hour. */
export interface Tier {
  /** Such as 'web' or 'database'. No two tiers have the same name. */
  readonly name: string;
  /** Requests a second that arrive at the tier, all machines together. A whole number. */
  readonly perSecond: number;
  /** Requests a second that keep one machine of this tier busy all the time. A whole number above zero. */
  readonly perMachine: number;
}

/** How many machines each tier needs, by the tier's name. */
export type Plan = Readonly<Record<string, number>>;

/**
 * Plans every tier by its own load: as few machines as do the work with none of them busier than `usePercent`, a whole
 * number from 1 to 100, and on top of them one spare machine, so that any one may die. A tier without load needs one to
 * answer at all, and its spare.
 */
export type PlanCapacity = (tiers: readonly Tier[], usePercent: number) => Plan;
