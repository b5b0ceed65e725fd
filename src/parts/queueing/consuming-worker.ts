import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Asked, Calls } from '#parts/queueing/calls.ts';
import type { CreateConsumer, Row, Services, UploadDelivery } from '#parts/queueing/consumer.ts';
import type { UploadLetters } from '#parts/queueing/upload-queue.ts';
import { workerMachine } from '#parts/queueing/worker.machine.ts';

export interface ConsumingWorkerOptions {
  readonly queue: string;
  readonly objects: string;
  readonly database: string;
  readonly mail: string;
  readonly linkMs: number;
  readonly pollMs: number;
  readonly create: CreateConsumer;
  readonly calls: Calls;
  readonly letters: UploadLetters;
  /** How often it dies for no reason at all. */
  readonly crashesPerMinute: number;
}

/**
 * A worker that takes one message at a time and runs a consumer on it. Each of the consumer's calls travels there and back.
 * It dies at any moment; then whatever it waits for never comes, what it has sent is done all the same, and when it is up
 * again it begins with a consumer that remembers nothing.
 */
export function consumingWorker(options: ConsumingWorkerOptions): Part {
  const { linkMs, pollMs, create, calls, letters, crashesPerMinute } = options;
  return (node) => {
    const toQueue = node.address(options.queue);
    const toObjects = node.address(options.objects);
    const toDatabase = node.address(options.database);
    const toMail = node.address(options.mail);
    const deaths = node.random('deaths');
    const life = live(node, workerMachine, Kind.timer);
    /** Those who wait for an answer in this life, by call. */
    let waiting = new Map<number, (answer: unknown) => void>();
    let lives = 0;
    let photo = 0;
    const call = <Answer>(to: number, kind: number, asked: Asked): Promise<Answer> =>
      new Promise((resolve) => {
        const number = calls.add(asked, photo, node.index);
        waiting.set(number, resolve as (answer: unknown) => void);
        node.send(to, kind, number, 0, linkMs);
      });
    const services: Services = {
      queue: { ack: (receipt) => call<boolean>(toQueue, Kind.ack, { type: 'ack', receipt }) },
      objects: { put: (key) => call<void>(toObjects, Kind.put, { type: 'put', key }) },
      database: {
        read: (key) => call<Row>(toDatabase, Kind['read-row'], { type: 'read', key }),
        commit: (writes) => call<boolean>(toDatabase, Kind['commit-rows'], { type: 'commit', writes }),
      },
      mail: { send: (_to, _photo, key) => call<void>(toMail, Kind.mail, { type: 'mail', key }) },
    };
    let consumer = create(services);
    const ask = (): void => node.send(toQueue, Kind.ask, 0, node.index, linkMs);
    const handle = async (delivery: UploadDelivery, during: number): Promise<void> => {
      try {
        await consumer.handle(delivery);
      } catch {
        // Not acknowledged: the queue delivers it again.
      }
      if (during === lives) ask();
    };
    const expectDeath = (): void => {
      if (crashesPerMinute > 0) node.after(deaths.exponential(60_000 / crashesPerMinute), Kind.crash, 0, 0);
    };
    const die = (): void => {
      if (!life.tell({ type: 'killed' })) return;
      lives++;
      waiting = new Map();
    };
    const ring = (timer: number): void => {
      const wasDown = life.state === 'down';
      life.ring(timer);
      if (!wasDown || life.state === 'down') return;
      consumer = create(services);
      ask();
    };
    const hear = (number: number): void => {
      const answer = waiting.get(number);
      waiting.delete(number);
      answer?.(calls.at(number).answer);
    };
    expectDeath();
    ask();
    return {
      isAsync: true,
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.delivery:
          case Kind.redelivery:
            if (life.state === 'down') break;
            photo = subject;
            void handle(letters.open(value), lives);
            break;
          case Kind.nothing:
            node.after(pollMs, Kind.tick, lives, 0);
            break;
          case Kind.tick:
            if (subject === lives && life.state === 'up') ask();
            break;
          case Kind.answered:
            hear(subject);
            break;
          case Kind.crash:
            expectDeath();
            die();
            break;
          case Kind.kill:
            die();
            break;
          case Kind.timer:
            ring(subject);
            break;
          default:
            break;
        }
      },
    };
  };
}
