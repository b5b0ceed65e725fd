import { assert } from '#engine/assert.ts';
import { EventQueue } from '#engine/event-queue.ts';
import type { Outcome } from '#engine/trace.ts';

/** A node's behaviour: told of a message, it changes its own state and schedules others. Numbers only, for speed. */
export interface Receiver {
  /** Whether it goes on in promises after `receive` has returned; such a run lets them settle before the next event. */
  readonly isAsync?: boolean;
  receive(kind: number, subject: number, value: number): void;
}

/** How far a run may go. */
export interface SimulationLimits {
  readonly eventsMax: number;
  readonly pendingMax: number;
}

/**
 * Virtual time over an event queue: pops the earliest event, sets the clock, hands it to its node. Deterministic; knows
 * nothing of parts, chance or traces. The digest is folded from every event that ran.
 */
export class Simulation {
  nowMs = 0;
  events = 0;
  outcome: Outcome = 'finished';

  readonly #queue: EventQueue;
  readonly #eventsMax: number;
  readonly #receivers: Receiver[] = [];
  readonly #digest = Int32Array.of(0x2545f491, 0x9e3779b9);

  constructor(limits: SimulationLimits) {
    this.#queue = new EventQueue(limits.pendingMax);
    this.#eventsMax = limits.eventsMax;
  }

  /** Adds a node and answers its number. */
  add(receiver: Receiver): number {
    return this.#receivers.push(receiver) - 1;
  }

  /** Makes `kind` happen to `node` after `delayMs` of virtual time; a delay below zero is our mistake. */
  schedule(delayMs: number, node: number, kind: number, subject = 0, value = 0): void {
    assert(delayMs >= 0, 'a delay is a number of milliseconds that is not negative');
    if (!this.#queue.push(this.nowMs + delayMs, node, kind, subject, value)) this.outcome = 'event-limit';
  }

  /** Runs the next event, unless none is left before `untilMs` or a limit is reached; answers whether one ran. */
  step(untilMs: number): boolean {
    const queue = this.#queue;
    if (this.outcome !== 'finished') return false;
    if (this.events === this.#eventsMax) {
      if (queue.length > 0 && queue.nextAtMs <= untilMs) this.outcome = 'event-limit';
      return false;
    }
    if (!queue.pop(untilMs)) return false;
    this.events++;
    this.nowMs = queue.atMs;
    this.#fold(queue.atMs, queue.node, queue.kind, queue.subject);
    this.#receivers[queue.node]!.receive(queue.kind, queue.subject, queue.value);
    return true;
  }

  /** Whether any node goes on in promises. */
  get isAsync(): boolean {
    return this.#receivers.some(({ isAsync }) => isAsync);
  }

  /** Whether the node that ran last goes on in promises. */
  get isUnsettled(): boolean {
    return this.events > 0 && this.#receivers[this.#queue.node]!.isAsync === true;
  }

  /** Runs to `untilMs` or to a limit. */
  run(untilMs: number): void {
    while (this.step(untilMs));
  }

  /** Sixteen hexadecimal digits from all events so far: moment to the last bit, node, kind and subject, in order. */
  get digest(): string {
    return hex(this.#digest[0]!) + hex(this.#digest[1]!);
  }

  #fold(atMs: number, node: number, kind: number, subject: number): void {
    const digest = this.#digest;
    momentAsFloat[0] = atMs;
    const high = Math.imul(digest[0]! ^ momentAsWords[0]!, 0x01000193) ^ momentAsWords[1]!;
    const low = Math.imul(digest[1]! ^ (subject + (node << 8) + (kind << 16)), 0x9e3779b1);
    digest[0] = high ^ (low >>> 15);
    digest[1] = low ^ (high >>> 13);
  }
}

const momentAsFloat = new Float64Array(1);
const momentAsWords = new Int32Array(momentAsFloat.buffer);

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
