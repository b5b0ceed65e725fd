import type { Delivery, QueueLimits } from './contract.ts';

/**
 * A call of the queue's own. A receipt is named by its delivery: the first of the case is 1; 0 is one that there never was, and a
 * text is handed over as it is, as a receipt that nobody has. What is `done` is so many messages, one after the other: published,
 * received and acknowledged.
 */
export type Operation =
  | { readonly type: 'publish'; readonly body: string; readonly nowMs: number }
  | { readonly type: 'receive'; readonly nowMs: number }
  | { readonly type: 'ack'; readonly delivery: number | string; readonly nowMs: number }
  | { readonly type: 'release'; readonly delivery: number | string; readonly nowMs: number }
  | { readonly type: 'done'; readonly messages: number; readonly nowMs: number }
  | { readonly type: 'deadLetters'; readonly nowMs: number };

/** A delivery as cases name it: by its number within the case, in place of its receipt. */
export interface Handed {
  readonly id: number;
  readonly body: string;
  readonly attempt: number;
  readonly delivery: number;
}

type Place = 'waiting' | 'in-hand' | 'dead' | 'gone';

interface Kept {
  readonly id: number;
  readonly body: string;
  place: Place;
  attempt: number;
  delivery: number;
  untilMs: number;
}

/** The rule as plainly as it can be said: every message that ever came, and where it is now. */
export class QueueRule {
  readonly #limits: QueueLimits;
  readonly #all: Kept[] = [];
  #deliveries = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** What the call answers. */
  perform(operation: Operation): number | boolean | Handed | string[] | undefined {
    this.#pass(operation.nowMs);
    switch (operation.type) {
      case 'publish':
        return this.#publish(operation.body);
      case 'receive':
        return this.#receive(operation.nowMs);
      case 'ack':
        return this.#take(operation.delivery, () => 'gone');
      case 'release':
        return this.#take(operation.delivery, (kept) => this.#put(kept));
      case 'done':
        return this.#done(operation.messages, operation.nowMs);
      case 'deadLetters':
        return this.#at('dead').map(({ body }) => body);
    }
  }

  /** What waits, who has what, and what is dead, as the diagram shows it. */
  get said(): string {
    const waiting = this.#at('waiting').map(({ id }) => id);
    const inHand = this.#at('in-hand').map(({ id, attempt }) => `${id}×${attempt}`);
    const dead = this.#at('dead').map(({ id }) => id);
    const parts = [
      waiting.join(' '),
      inHand.length > 0 && `[${inHand.join(' ')}]`,
      dead.length > 0 && `† ${dead.join(' ')}`,
    ];
    return parts.filter(Boolean).join(' ') || '–';
  }

  #at(place: Place): Kept[] {
    return this.#all.filter((kept) => kept.place === place);
  }

  /** Time has come to `nowMs`: what was in hands for too long is not any more. */
  #pass(nowMs: number): void {
    for (const kept of this.#at('in-hand')) if (kept.untilMs <= nowMs) kept.place = this.#put(kept);
  }

  /** Where a message goes that comes back. */
  #put({ attempt }: Kept): Place {
    return attempt >= this.#limits.attemptsMax ? 'dead' : 'waiting';
  }

  #publish(body: string): number | undefined {
    if (this.#at('waiting').length + this.#at('in-hand').length >= this.#limits.capacity) return undefined;
    const id = this.#all.length + 1;
    this.#all.push({ id, body, place: 'waiting', attempt: 0, delivery: 0, untilMs: 0 });
    return id;
  }

  #receive(nowMs: number): Handed | undefined {
    const [first] = this.#at('waiting');
    if (!first) return undefined;
    first.place = 'in-hand';
    first.attempt++;
    first.untilMs = nowMs + this.#limits.visibilityMs;
    first.delivery = ++this.#deliveries;
    const { id, body, attempt, delivery } = first;
    return { id, body, attempt, delivery };
  }

  #done(messages: number, nowMs: number): undefined {
    for (let count = 0; count < messages; count++) {
      this.#publish('');
      this.#take(this.#receive(nowMs)!.delivery, () => 'gone');
    }
  }

  #take(delivery: number | string, goes: (kept: Kept) => Place): boolean {
    const kept = this.#at('in-hand').find((one) => one.delivery === delivery);
    if (kept) kept.place = goes(kept);
    return kept !== undefined;
  }
}

/** Whether what the reader's queue handed over is a delivery at all. */
export function isDelivery(answer: unknown): answer is Delivery {
  return typeof answer === 'object' && answer !== null;
}
