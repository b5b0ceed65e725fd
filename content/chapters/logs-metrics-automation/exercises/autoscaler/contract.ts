/** What the autoscaler is told, at regular intervals. */
export interface Report {
  readonly nowMs: number;
  /** Servers that take requests. */
  readonly running: number;
  /** Servers that have been started and do not take requests yet. */
  readonly booting: number;
  /** The mean share of time for which the running servers were at work since the last report, from 0 to 1. */
  readonly utilisation: number;
}

/** What the autoscaler is made with. */
export interface Limits {
  /** The utilisation that is aimed at, such as 0.6. */
  readonly target: number;
  readonly serversMin: number;
  readonly serversMax: number;
  /** For how long fewer servers must have been enough before any is taken away, in milliseconds. */
  readonly cooldownMs: number;
}

/** Says how many servers there should be. */
export interface Autoscaler {
  /**
   * How many servers there shall be, running and booting together. Whoever asked then starts as many as are missing, or stops as
   * many as are too many.
   *
   * Needed are so many that the work of now would keep them at `target`: `running * utilisation / target`, rounded up, and
   * within `serversMin` and `serversMax`. If that is more than there are, running and booting, they are wanted at once. Fewer
   * are wanted only when every report that is no older than `cooldownMs`, this one included, needed fewer; then as many as the one
   * of them that needed most. With reports of less than `cooldownMs` there is no telling yet, and nobody is sent away, even of more than
   * `serversMax`.
   */
  decide(report: Report): number;
}

/** Makes an autoscaler that has seen no report yet. */
export type CreateAutoscaler = (limits: Limits) => Autoscaler;
