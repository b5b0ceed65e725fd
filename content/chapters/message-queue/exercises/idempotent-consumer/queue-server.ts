import type { Delivery, Upload } from './contract.ts';
import { ATTEMPTS_MAX } from './consumer-case.ts';

/** A message until it has been acknowledged. */
export interface Message {
  readonly id: number;
  readonly upload: Upload;
  attempt: number;
  receipt: string;
  visibleAtMs: number;
  isAcknowledged: boolean;
}

/** The queue: delivers what is visible, the oldest first, and hides it for a while. */
export class QueueServer {
  readonly messages: Message[] = [];
  readonly #visibilityMs: number;

  constructor(visibilityMs: number) {
    this.#visibilityMs = visibilityMs;
  }

  publish(upload: Upload, nowMs: number): void {
    const id = this.messages.length + 1;
    this.messages.push({ id, upload, attempt: 0, receipt: '', visibleAtMs: nowMs, isAcknowledged: false });
  }

  receive(nowMs: number): Delivery | undefined {
    const message = this.messages.find(
      ({ visibleAtMs, attempt, isAcknowledged }) => !isAcknowledged && attempt < ATTEMPTS_MAX && visibleAtMs <= nowMs,
    );
    if (!message) return undefined;
    message.attempt++;
    message.receipt = `${message.id}/${message.attempt}`;
    message.visibleAtMs = nowMs + this.#visibilityMs;
    const { id, receipt, attempt, upload } = message;
    return { id, receipt, attempt, upload: { ...upload } };
  }

  /** The message of a receipt that is still good. */
  inHand(receipt: unknown, nowMs: number): Message | undefined {
    return this.messages.find(
      (message) => message.receipt === receipt && nowMs < message.visibleAtMs && !message.isAcknowledged,
    );
  }
}
