import { assert } from '#engine/assert.ts';
import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Calls } from '#parts/queueing/calls.ts';
import type { UploadDelivery } from '#parts/queueing/consumer.ts';
import { plainQueue, type QueueLimits } from '#parts/queueing/queue.ts';

const OWNERS = ['mina', 'joon', 'sora', 'haru'] as const;

/** The deliveries that are on their way, by number. */
export class UploadLetters {
  readonly #deliveries: UploadDelivery[] = [];

  seal(delivery: UploadDelivery): number {
    return this.#deliveries.push(delivery) - 1;
  }

  open(number: number): UploadDelivery {
    const delivery = this.#deliveries[number];
    assert(delivery, `there is no delivery ${number}`);
    return delivery;
  }
}

export interface UploadQueueOptions {
  readonly linkMs: number;
  readonly limits: QueueLimits;
  readonly calls: Calls;
  readonly letters: UploadLetters;
}

/**
 * The machine of a queue of uploads, asked by several workers. When a message leaves it, acknowledged or as a dead letter, it
 * notes that for the message's photo. Its level is what it holds.
 */
export function uploadQueue({ linkMs, limits, calls, letters }: UploadQueueOptions): Part {
  return (node) => {
    const queue = plainQueue(limits);
    const photoOf = new Map<string, number>();
    let dead = 0;
    let held = 0;
    const publish = (photo: number): void => {
      if (queue.publish(String(photo), node.nowMs()) === undefined) return;
      node.note(Kind.accepted, photo, 0);
      node.level(++held);
    };
    const deliver = (worker: number): void => {
      const delivery = queue.receive(node.nowMs());
      if (!delivery) return node.send(worker, Kind.nothing, 0, 0, linkMs);
      const { id, receipt, attempt, body } = delivery;
      const photo = Number(body);
      photoOf.set(receipt, photo);
      const owner = OWNERS[photo % OWNERS.length]!;
      const upload = { photo: `photo-${photo}`, owner, picture: `picture of photo-${photo}` };
      const kind = attempt === 1 ? Kind.delivery : Kind.redelivery;
      node.send(worker, kind, photo, letters.seal({ id, receipt, attempt, upload }), linkMs);
    };
    const end = (number: number): void => {
      const call = calls.at(number);
      assert(call.asked.type === 'ack', 'a queue is only asked to acknowledge');
      const { receipt } = call.asked;
      const isEnded = queue.ack(receipt, node.nowMs());
      call.answer = isEnded;
      if (isEnded) {
        node.note(Kind.acked, photoOf.get(receipt)!, 0);
        node.level(--held);
      }
      node.send(call.from, Kind.answered, number, 0, linkMs);
    };
    const bury = (): void => {
      const letters = queue.deadLetters(node.nowMs());
      // Which of them are new does not show: those of one photo are alike.
      for (; dead < letters.length; dead++) {
        node.note(Kind['dead-letter'], 0, 0);
        node.level(--held);
      }
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.publish) publish(subject);
        else if (kind === Kind.ask) deliver(value);
        else if (kind === Kind.ack) end(subject);
        bury();
      },
    };
  };
}
