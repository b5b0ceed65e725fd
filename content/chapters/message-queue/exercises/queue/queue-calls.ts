import { CallChecks, lower, show, type again, type CallCase, type CallRules, type other, type Random } from '#kit';
import type { CreateQueue, Delivery, Queue, QueueLimits } from './contract.ts';
import { isDelivery, QueueRule, type Handed, type Operation } from './queue-rule.ts';

/** A queue's limits, and the calls that it gets. */
export type QueueCase = CallCase<QueueLimits, Operation>;

/** The reader's queue, and the deliveries that it has handed over so far, as workers hold them. */
interface Watched {
  readonly queue: Queue;
  readonly deliveries: Delivery[];
}

export const publish = (body: string, nowMs = 0): Operation => ({ type: 'publish', body, nowMs });
export const receive = (nowMs = 0): Operation => ({ type: 'receive', nowMs });
export const ack = (delivery: number | string, nowMs = 0): Operation => ({ type: 'ack', delivery, nowMs });
export const release = (delivery: number | string, nowMs = 0): Operation => ({ type: 'release', delivery, nowMs });
/** So many messages that come and are dealt with at once, one after the other. */
export const done = (messages: number, nowMs = 0): Operation => ({ type: 'done', messages, nowMs });
export const deadLetters = (nowMs = 0): Operation => ({ type: 'deadLetters', nowMs });

/** A receipt that no delivery has. */
const NO_RECEIPT = 'nobody’s';

const rules: CallRules<CreateQueue, Watched, QueueRule, QueueLimits, Operation> = {
  make: (createQueue, limits) => ({ queue: createQueue(limits), deliveries: [] }),
  rule: (limits) => new QueueRule(limits),
  made: ({ visibilityMs, attemptsMax, capacity }) =>
    `createQueue({ visibilityMs: ${visibilityMs}, attemptsMax: ${attemptsMax}, capacity: ${capacity} })`,
  callOf(operation) {
    switch (operation.type) {
      case 'publish':
        return `publish(${show(operation.body)}, ${operation.nowMs})`;
      case 'ack':
      case 'release':
        return `${operation.type}(${receiptText(operation.delivery)}, ${operation.nowMs})`;
      case 'done':
        return `${operation.messages} × publish, receive, ack`;
      default:
        return `${operation.type}(${operation.nowMs})`;
    }
  },
  isSilent: ({ type }) => type === 'done',
  ask({ queue, deliveries }, operation) {
    const { nowMs } = operation;
    switch (operation.type) {
      case 'publish':
        return queue.publish(operation.body, nowMs);
      case 'receive': {
        const delivery: unknown = queue.receive(nowMs);
        if (!isDelivery(delivery)) return delivery;
        const { id, body, attempt } = delivery;
        return { id, body, attempt, delivery: deliveries.push(delivery) } satisfies Handed;
      }
      case 'ack':
      case 'release':
        return queue[operation.type](receiptOf(deliveries, operation.delivery), nowMs);
      case 'done':
        for (let count = 0; count < operation.messages; count++) {
          queue.publish('', nowMs);
          const delivery: unknown = queue.receive(nowMs);
          if (isDelivery(delivery)) queue.ack(receiptOf(deliveries, deliveries.push(delivery)), nowMs);
        }
        return undefined;
      case 'deadLetters':
        return queue.deadLetters(nowMs);
    }
  },
  expect: (rule, operation) => rule.perform(operation),
  holds: (rule) => rule.said,
  said(answer) {
    if (Array.isArray(answer)) return `[${Array.from(answer as unknown[], show).join(', ')}]`;
    if (!isDelivery(answer)) return show(answer);
    const { id, body, attempt, delivery } = answer as unknown as Handed;
    return `{ id: ${show(id)}, body: ${show(body)}, attempt: ${show(attempt)}, receipt ${delivery} }`;
  },
  *smallerSetup({ visibilityMs, attemptsMax, capacity }) {
    for (const less of lower(capacity, 1)) yield { visibilityMs, attemptsMax, capacity: less };
    for (const less of lower(attemptsMax, 1)) yield { visibilityMs, attemptsMax: less, capacity };
  },
  data: ({ visibilityMs, attemptsMax, capacity }) => ({ visibilityMs, attemptsMax, capacity }),
};

const receiptText = (delivery: number | string): string =>
  typeof delivery === 'string' ? show(delivery) : `receipt ${delivery}`;

/** What the worker reads off its delivery, now. */
const receiptOf = (deliveries: readonly Delivery[], delivery: number | string): string =>
  typeof delivery === 'string' ? delivery : (deliveries[delivery - 1]?.receipt ?? NO_RECEIPT);

export const queueChecks = new CallChecks(rules);

const VISIBILITY_MS = 100;

/** A case with ample room and three attempts. */
export const queue = (...calls: (Operation | typeof again | typeof other)[]): QueueCase =>
  limited({ attemptsMax: 3, capacity: 10 }, ...calls);

export const limited = (
  limits: Omit<QueueLimits, 'visibilityMs'>,
  ...calls: (Operation | typeof again | typeof other)[]
): QueueCase => ({ setup: { visibilityMs: VISIBILITY_MS, ...limits }, calls });

const BODIES = ['a', 'b', 'c', 'a', ''];
const STEP_MS = 25;

/** A random case: publishers and workers in any order, late acks, and a clock that goes on in quarters of the visibility. */
export function drawQueueCase(random: Random): QueueCase {
  let nowMs = 0;
  let received = 0;
  const calls = Array.from({ length: 8 + random.integer(24) }, (): Operation => {
    nowMs += STEP_MS * [0, 0, 0, 1, 2, 4][random.integer(6)]!;
    const chance = random.uniform();
    if (chance < 0.32) return publish(BODIES[random.integer(BODIES.length)]!, nowMs);
    if (chance < 0.66) {
      received++;
      return receive(nowMs);
    }
    const recent = Math.max(0, received - random.integer(3));
    if (chance < 0.82) return ack(recent, nowMs);
    if (chance < 0.92) return release(recent, nowMs);
    return deadLetters(nowMs);
  });
  const setup = { visibilityMs: VISIBILITY_MS, attemptsMax: 1 + random.integer(3), capacity: 1 + random.integer(5) };
  return { setup, calls };
}
