import type { Queue, QueueLimits } from '../contract.ts';

type State =
  { kind: 'waiting' } | { kind: 'hidden'; receipt: string; untilMs: number } | { kind: 'dead' } | { kind: 'done' };

/** Nothing is ever removed: each message has a state, and a moment is looked at from all of them. */
class Letters implements Queue {
  private readonly bodies: string[] = [];
  private readonly states: State[] = [];
  private readonly attempts: number[] = [];

  private readonly limits: QueueLimits;

  constructor(limits: QueueLimits) {
    this.limits = limits;
  }

  publish(body: string, nowMs: number): number | undefined {
    this.wake(nowMs);
    const held = this.states.filter(({ kind }) => kind === 'waiting' || kind === 'hidden').length;
    if (held >= this.limits.capacity) return undefined;
    this.bodies.push(body);
    this.states.push({ kind: 'waiting' });
    this.attempts.push(0);
    return this.bodies.length;
  }

  receive(nowMs: number) {
    this.wake(nowMs);
    const at = this.states.findIndex(({ kind }) => kind === 'waiting');
    if (at < 0) return undefined;
    const attempt = (this.attempts[at] = this.attempts[at]! + 1);
    const receipt = `${at}#${attempt}`;
    this.states[at] = { kind: 'hidden', receipt, untilMs: nowMs + this.limits.visibilityMs };
    return { id: at + 1, body: this.bodies[at]!, receipt, attempt };
  }

  ack(receipt: string, nowMs: number): boolean {
    return this.end(receipt, nowMs, () => ({ kind: 'done' }));
  }

  release(receipt: string, nowMs: number): boolean {
    return this.end(receipt, nowMs, (at) => this.after(at));
  }

  deadLetters(nowMs: number): string[] {
    this.wake(nowMs);
    return this.bodies.filter((_, at) => this.states[at]!.kind === 'dead');
  }

  private end(receipt: string, nowMs: number, next: (at: number) => State): boolean {
    this.wake(nowMs);
    const at = this.states.findIndex((state) => state.kind === 'hidden' && state.receipt === receipt);
    if (at < 0) return false;
    this.states[at] = next(at);
    return true;
  }

  private after(at: number): State {
    return { kind: this.attempts[at]! < this.limits.attemptsMax ? 'waiting' : 'dead' };
  }

  private wake(nowMs: number): void {
    for (const [at, state] of this.states.entries()) {
      if (state.kind === 'hidden' && state.untilMs <= nowMs) this.states[at] = this.after(at);
    }
  }
}

export const createQueue = (limits: QueueLimits): Queue => new Letters(limits);
