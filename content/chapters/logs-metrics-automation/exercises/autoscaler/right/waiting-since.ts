import type { Autoscaler, Limits, Report } from '../contract.ts';

/** A falling staircase: what is not needed any more once something later needed as much is dropped. */
class Staircase implements Autoscaler {
  private readonly limits: Limits;
  private readonly steps: { atMs: number; needed: number }[] = [];
  private sinceMs = NaN;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  decide({ nowMs, running, booting, utilisation }: Report): number {
    const { target, serversMin, serversMax, cooldownMs } = this.limits;
    if (Number.isNaN(this.sinceMs)) this.sinceMs = nowMs;
    let needed = Math.ceil((running * utilisation) / target);
    if (needed < serversMin) needed = serversMin;
    if (needed > serversMax) needed = serversMax;
    while (this.steps.length > 0 && this.steps.at(-1)!.needed <= needed) this.steps.pop();
    this.steps.push({ atMs: nowMs, needed });
    while (this.steps[0]!.atMs < nowMs - cooldownMs) this.steps.shift();
    const there = running + booting;
    if (needed >= there) return needed;
    if (nowMs - this.sinceMs < cooldownMs) return there;
    const [highest] = this.steps;
    return highest!.needed < there ? highest!.needed : there;
  }
}

export const createAutoscaler = (limits: Limits): Autoscaler => new Staircase(limits);
