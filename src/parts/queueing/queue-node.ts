import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Photos } from '#parts/queueing/photos.ts';
import type { Delivery, Queue } from '#parts/queueing/queue.ts';

export interface QueueNodeOptions {
  /** Who publishes. */
  readonly producer: string;
  /** Who asks for messages. */
  readonly consumer: string;
  /** Where dead letters go to be looked at. */
  readonly deadLetters: string;
  readonly linkMs: number;
  readonly queue: Queue;
  readonly photos: Photos;
}

/** The machine on which a queue runs. Its level is what was published and has neither been acknowledged nor died. */
export function queueNode({ producer, consumer, deadLetters, linkMs, queue, photos }: QueueNodeOptions): Part {
  return (node) => {
    const toProducer = node.address(producer);
    const toConsumer = node.address(consumer);
    const toDeadLetters = node.address(deadLetters);
    const deliveries: Delivery[] = [];
    const dead = new Set<string>();
    let held = 0;
    const publish = (photo: number): void => {
      const isTaken = queue.publish(String(photo), node.nowMs()) !== undefined;
      if (isTaken) {
        photos.takeIn(photo);
        node.level(++held);
      }
      node.send(toProducer, isTaken ? Kind.accepted : Kind.full, photo, 0, linkMs);
    };
    const deliver = (): void => {
      const delivery = queue.receive(node.nowMs());
      if (!delivery) return node.send(toConsumer, Kind.nothing, 0, 0, linkMs);
      const kind = delivery.attempt === 1 ? Kind.delivery : Kind.redelivery;
      node.send(toConsumer, kind, Number(delivery.body), deliveries.push(delivery) - 1, linkMs);
    };
    const end = (photo: number, delivery: number): void => {
      if (!queue.ack(deliveries[delivery]!.receipt, node.nowMs())) return;
      node.note(Kind.acked, photo, 0);
      photos.giveUp(photo);
      node.level(--held);
    };
    const bury = (): void => {
      for (const body of queue.deadLetters(node.nowMs())) {
        if (dead.has(body)) continue;
        dead.add(body);
        photos.giveUp(Number(body));
        node.level(--held);
        node.send(toDeadLetters, Kind['dead-letter'], Number(body), 0, linkMs);
      }
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.publish) publish(subject);
        else if (kind === Kind.ask) deliver();
        else if (kind === Kind.ack) end(subject, value);
        else if (kind === Kind['give-back']) queue.release(deliveries[value]!.receipt, node.nowMs());
        bury();
      },
    };
  };
}
