/** What was counted in one minute. */
export interface Minute {
  readonly good: number;
  readonly bad: number;
}

/**
 * A rule that looks at two windows of time. It holds when in both of them the share of bad requests is at least `burn` times
 * the share that the objective allows.
 */
export interface BurnRule {
  /** How many times faster than allowed the budget is burnt, such as 14.4. */
  readonly burn: number;
  /** The last so many minutes: enough for it to matter. */
  readonly longMinutes: number;
  /** The last so many minutes: it is still going on. */
  readonly shortMinutes: number;
  /** What to do: wake somebody, or leave a note for the morning. */
  readonly says: 'page' | 'ticket';
}

/** What the alert is made with. */
export interface Objective {
  /** The share of requests that are to be good, such as 0.999. The rest is the budget for errors. */
  readonly good: number;
  readonly rules: readonly BurnRule[];
  /** With fewer requests than this in a rule's long window, the rule does not hold: one sample is no evidence. */
  readonly requestsMin: number;
}

/** Watches how fast the error budget is used up. */
export interface BudgetAlert {
  /**
   * A minute is over. What to do now: `page` if any rule that says so holds, else `ticket` if any rule that says so holds, else
   * `none`. Before a window is full, what has been seen of it counts. A window without requests has no bad share.
   */
  minute(counted: Minute): 'page' | 'ticket' | 'none';
}

/** Makes an alert that has seen nothing yet. However long it watches, a call takes no more steps. */
export type CreateBudgetAlert = (objective: Objective) => BudgetAlert;
