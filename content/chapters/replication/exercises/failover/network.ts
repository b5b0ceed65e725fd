import type { CaseLog } from '#kit';
import type { Trouble } from './failover-case.ts';

/** Something that is wrong with the network or a node, from one moment to another. */
interface Outage {
  readonly trouble: Exclude<Trouble, { type: 'dies' }>;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Who reaches whom, at any moment of a case. */
export class Network {
  readonly #log: CaseLog;
  readonly #outages: Outage[] = [];

  constructor(log: CaseLog) {
    this.#log = log;
  }

  /** Something goes wrong now. An outage without an end is drawn up to `drawnMs`. Answers when it is over, if ever. */
  begin(trouble: Outage['trouble'], fromMs: number, drawnMs: number): number {
    const untilMs = fromMs + trouble.forMs;
    this.#outages.push({ trouble, fromMs, untilMs });
    const lanes = trouble.type === 'down' ? [trouble.node] : trouble.side;
    const sign = trouble.type === 'down' ? '✗' : '∥';
    this.#log.answer({ atMs: fromMs, call: `${trouble.type}(${lanes.join(', ')})` });
    for (const lane of lanes) this.#log.fault(lane, fromMs, Math.min(untilMs, drawnMs), sign);
    return untilMs;
  }

  /** Whether a message between the two would be lost if it left now. */
  isCut(from: string, to: string, nowMs: number): boolean {
    if (this.isDown(from, nowMs) || this.isDown(to, nowMs)) return true;
    return this.#now(nowMs).some(
      ({ trouble }) => trouble.type === 'cut' && trouble.side.includes(from) !== trouble.side.includes(to),
    );
  }

  isDown(node: string, nowMs: number): boolean {
    return this.#now(nowMs).some(({ trouble }) => trouble.type === 'down' && trouble.node === node);
  }

  /** Whether a node is down for good. */
  isGone(node: string): boolean {
    return this.#outages.some(
      ({ trouble, untilMs }) => trouble.type === 'down' && trouble.node === node && untilMs === Infinity,
    );
  }

  #now(nowMs: number): Outage[] {
    return this.#outages.filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
  }
}
