/** A message in the hands of a worker. */
export interface Delivery {
  readonly id: number;
  readonly body: string;
  /** The name of this one delivery. */
  readonly receipt: string;
  /** 1 the first time. */
  readonly attempt: number;
}

/** What a queue is made with. */
export interface QueueLimits {
  readonly visibilityMs: number;
  readonly attemptsMax: number;
  readonly capacity: number;
}

/** Keeps messages until somebody has dealt with them; a reader's own may stand here. */
export interface Queue {
  publish(body: string, nowMs: number): number | undefined;
  receive(nowMs: number): Delivery | undefined;
  ack(receipt: string, nowMs: number): boolean;
  release(receipt: string, nowMs: number): boolean;
  deadLetters(nowMs: number): readonly string[];
}

/** A message as the queue keeps it. */
interface Kept {
  readonly id: number;
  readonly body: string;
  attempt: number;
}

/**
 * A plain queue. What is visible waits in one list, what is in hand lies under its receipt with the moment when its time is
 * over, and every call first brings back what has run out of time. `mayGo` holds a message back while others are in hand.
 */
export function plainQueue(
  { visibilityMs, attemptsMax, capacity }: QueueLimits,
  mayGo: (body: string, inHand: readonly string[]) => boolean = () => true,
): Queue {
  const waiting: Kept[] = [];
  const inHand = new Map<string, { readonly message: Kept; readonly untilMs: number }>();
  const dead: Kept[] = [];
  let lastId = 0;
  let receipts = 0;

  const comeBack = (message: Kept): void => {
    const line = message.attempt < attemptsMax ? waiting : dead;
    const place = line.findIndex(({ id }) => id > message.id);
    line.splice(place < 0 ? line.length : place, 0, message);
  };
  const turnTo = (nowMs: number): void => {
    for (const [receipt, { message, untilMs }] of inHand) {
      if (untilMs > nowMs) continue;
      inHand.delete(receipt);
      comeBack(message);
    }
  };
  const giveUp = (receipt: string, nowMs: number): Kept | undefined => {
    turnTo(nowMs);
    const held = inHand.get(receipt);
    inHand.delete(receipt);
    return held?.message;
  };

  return {
    publish(body, nowMs) {
      turnTo(nowMs);
      if (waiting.length + inHand.size >= capacity) return undefined;
      waiting.push({ id: ++lastId, body, attempt: 0 });
      return lastId;
    },
    receive(nowMs) {
      turnTo(nowMs);
      const bodies = [...inHand.values()].map(({ message }) => message.body);
      const place = waiting.findIndex(({ body }) => mayGo(body, bodies));
      const [message] = place < 0 ? [] : waiting.splice(place, 1);
      if (!message) return undefined;
      const receipt = `receipt ${++receipts}`;
      message.attempt++;
      inHand.set(receipt, { message, untilMs: nowMs + visibilityMs });
      return { ...message, receipt };
    },
    ack: (receipt, nowMs) => giveUp(receipt, nowMs) !== undefined,
    release(receipt, nowMs) {
      const message = giveUp(receipt, nowMs);
      if (message) comeBack(message);
      return message !== undefined;
    },
    deadLetters(nowMs) {
      turnTo(nowMs);
      return dead.map(({ body }) => body);
    },
  };
}
