/** A message in the hands of a worker. */
export interface Delivery {
  /** The message's own name, the same each time that it is delivered. */
  readonly id: number;
  readonly body: string;
  /** The name of this one delivery. No two deliveries have the same. */
  readonly receipt: string;
  /** How often the message has been delivered, this time included: 1 the first time. */
  readonly attempt: number;
}

/** What a queue is made with. */
export interface QueueLimits {
  /** How long a worker has for a delivery before the message becomes visible again, in milliseconds. */
  readonly visibilityMs: number;
  /** How often a message is delivered at most. */
  readonly attemptsMax: number;
  /** How many messages the queue holds at most, those in workers' hands among them; dead letters are not. */
  readonly capacity: number;
}

/** Keeps messages until somebody has dealt with them. Time only goes forward from call to call, or stands still. */
export interface Queue {
  /** Takes a message in, and gives it the next id, from 1 on. Undefined if the queue is full; then no id is used up. */
  publish(body: string, nowMs: number): number | undefined;
  /**
   * Delivers the visible message that was published first, and hides it until `nowMs + visibilityMs`; at that moment it is
   * visible again. Undefined if none is visible. A message that has been delivered `attemptsMax` times and becomes visible
   * once more is a dead letter and not delivered again.
   */
  receive(nowMs: number): Delivery | undefined;
  /**
   * The delivery has been dealt with, and its message leaves the queue: `true`. `false`, and nothing changes, if that
   * delivery is not the message's last, if its time is over, or if there was no such delivery.
   */
  ack(receipt: string, nowMs: number): boolean;
  /** The worker gives the delivery back: its message is visible at once. `false`, and nothing changes, as with `ack`. */
  release(receipt: string, nowMs: number): boolean;
  /** The bodies of all dead letters, in the order in which the messages were published. */
  deadLetters(nowMs: number): readonly string[];
}

/** Makes an empty queue. */
export type CreateQueue = (limits: QueueLimits) => Queue;
